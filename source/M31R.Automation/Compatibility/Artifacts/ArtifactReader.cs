using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>Compares the formats of files that the subject writes and reads, by their schema or by samples.</summary>
internal sealed class ArtifactReader : ISurfaceReader
{
    private const string Remedy = "Commit samples, or name others in maintenance.yml.";

    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides) =>
        [.. sides.Inspection.Maintenance.Compatibility.Artifacts.Where(format => format.Schema is not null || format.Samples.Count > 0)
            .Select(format => Compare(sides, format))];

    private static SurfaceEnd Compare(ContractSides sides, DeclaredFormat format)
    {
        var title = new SchemaTitle(format.Name) { File = format.Schema, Separator = ':', IsWritten = true };
        var end = new SurfaceEnd(Surface.Artifacts, format.Name) { Place = title.PlaceOf(0) };
        try
        {
            if (format.Schema is null)
                return BySamples(end, sides, format, title);

            var source = new SchemaSource(format.Schema, [], title);
            return SchemaEnd.Of(end, sides, source, (before, now) => SampleChanges(sides, format, title, (before, now)));
        }
        catch (DocumentException problem)
        {
            return end with { Hindrance = ($"{problem.Message}.", "Correct the sample.") };
        }
    }

    private static SurfaceEnd BySamples(SurfaceEnd end, ContractSides sides, DeclaredFormat format, SchemaTitle title)
    {
        var (before, now) = (Samples(sides.Before, format), Samples(sides.Now, format));
        end = end with { ReadFrom = "samples" };
        if (now.Count == 0)
            return end with { Hindrance = ($"no file of {sides.Now.Name} is one of \"{string.Join("\", \"", format.Samples)}\".", Remedy) };

        var (old, current) = (SampleShape.Of(before), SampleShape.Of(now));
        return end with
        {
            Items = old.Count,
            Snapshot = [.. current.Values.Select(field => field.Words(title)).Order(StringComparer.Ordinal)],
            Changes = before.Count == 0 ? [] : SampleComparison.Of(old, current, title),
        };
    }

    private static IEnumerable<ContractChange> SampleChanges(
        ContractSides sides, DeclaredFormat format, SchemaTitle title, (JsonSchema Before, JsonSchema Now) schemas)
    {
        var (before, now) = (Samples(sides.Before, format), Samples(sides.Now, format));
        var seen = before.Count == 0 || now.Count == 0 ? [] : SampleComparison.Of(SampleShape.Of(before), SampleShape.Of(now), title);
        return seen.Concat(before.Select(sample => SampleJudge.Refused(sample, schemas, title)).OfType<ContractChange>());
    }

    private static IReadOnlyList<Sample> Samples(ContractSide side, DeclaredFormat format)
    {
        if (format.Samples.Count == 0)
            return [];

        var patterns = PathPatterns.Parse(format.Samples);
        return [.. side.Texts([.. side.Files.Where(patterns.Matches)]).OrderBy(each => each.Key, StringComparer.Ordinal)
            .SelectMany(each => Read(side, each.Key, each.Value))];
    }

    private static IEnumerable<Sample> Read(ContractSide side, string path, string text)
    {
        try
        {
            return path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)
                ? [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => new Sample(path, JsonText.Read(line)))]
                : [new Sample(path, DocumentFile.Read(path, text))];
        }
        catch (DocumentException problem)
        {
            throw new DocumentException(
                problem.Line, $"{new Place(path, problem.Line > 0 ? problem.Line : null)} of {side.Name}: {problem.Message}");
        }
    }
}
