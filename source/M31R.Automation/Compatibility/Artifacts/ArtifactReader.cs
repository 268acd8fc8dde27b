using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>Compares the formats of files that the subject writes and reads, by their schema or by samples.</summary>
internal sealed class ArtifactReader : ISurfaceReader
{
    private const string List = "artifacts";
    private const string Remedy = "Commit samples, or name others in maintenance.yml.";

    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides) =>
        [.. sides.Inspection.Maintenance.Compatibility.Artifacts.Where(format => format.Schema is not null || format.Samples.Count > 0)
            .Select(format => Compare(sides, format))];

    private static SurfaceEnd Compare(ContractSides sides, DeclaredFormat format)
    {
        var title = new SchemaTitle(format.Name) { File = format.Schema, Separator = ':', IsWritten = true, Release = sides.Before.Name };
        var end = new SurfaceEnd(Surface.Artifacts, format.Name) { Place = title.PlaceOf(0) };
        var own = SideDeclarations.Texts(new SideDeclarations(sides.Before).Of(List, format.Name), "samples");
        var files = DeclaredFiles.Of(sides, format.Samples, [.. own.Select(text => text.Value)]);
        if (format.Schema is null)
            return BySamples(end, sides, format, title, files);

        var source = new SchemaSource(format.Schema, [], title) { List = List };
        return SchemaEnd.Of(end, sides, source, (before, now, changes) => Whole(new FileJudge(before, now, files).With(changes), files, title)) with
        {
            Gaps = [.. PatternGaps.Of(sides, List, format.Name, "samples", format.Samples), .. Missing(sides, format, files)],
        };
    }

    private static SurfaceEnd BySamples(SurfaceEnd end, ContractSides sides, DeclaredFormat format, SchemaTitle title, DeclaredFiles files)
    {
        var unread = files.Unread();
        end = end with { ReadFrom = "samples", Changes = unread };
        if (files.Now.Count == 0 && unread.Count == 0)
            return end with { Hindrance = (NoSample(sides, format, files), Remedy) };

        var (old, now) = (SampleShape.Of(files.Before), SampleShape.Of(files.Now));
        return end with
        {
            Items = old.Count,
            Snapshot = [.. now.Values.Select(field => field.Words(title)).Order(StringComparer.Ordinal)],
            Changes = ChangeOrder.Sorted(unread.Concat(Seen(files, title))),
            Gaps = PatternGaps.Of(sides, List, format.Name, "samples", format.Samples),
        };
    }

    /// <summary>What samples show, but for what the schemas have shown of the same field.</summary>
    private static IReadOnlyList<ContractChange> Whole(IReadOnlyList<ContractChange> changes, DeclaredFiles files, SchemaTitle title)
    {
        var shown = changes.Where(change => change.Kind != ChangeKind.Unproven).ToList();
        shown.AddRange(Seen(files, title).Where(seen => !shown.Exists(change => change.Item == seen.Item)).ToList());
        return [.. shown, .. ChangeOrder.Unexplained(changes.Where(change => change.Kind == ChangeKind.Unproven), shown)];
    }

    private static IReadOnlyList<ContractChange> Seen(DeclaredFiles files, SchemaTitle title) => files.Before.Count == 0 || files.Now.Count == 0
        ? []
        : SampleComparison.Of(SampleShape.Of(files.Before), SampleShape.Of(files.Now), title);

    private static IEnumerable<ContractGap> Missing(ContractSides sides, DeclaredFormat format, DeclaredFiles files) =>
        files.Before.Count == 0 || files.Now.Count > 0 || files.Unread().Count > 0
            ? []
            : [new ContractGap("samples", NoSample(sides, format, files), Remedy) { Place = sides.Inspection.Maintenance.PlaceOf(format.Line) }];

    private static string NoSample(ContractSides sides, DeclaredFormat format, DeclaredFiles files) =>
        $"no file of {sides.Now.Name} is one of \"{string.Join("\", \"", format.Samples)}\""
        + (files.Before.Count > 0 ? $"; {sides.Before.Name} has some." : ".");
}
