using System.Text.Json;
using M31R.Automation.Compatibility;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Answer;

/// <summary>
/// A case as a repository: its last release is the revision in the file beside it that ends with <c>.since</c>, else its newest tag. What
/// it declares is in the one that ends with <c>.yml</c>, else in its own <c>maintenance.yml</c>.
/// </summary>
/// <param name="place">Absolute path.</param>
internal sealed class History(string place)
{
    /// <summary>Every case whose name begins so, in ordinal order.</summary>
    public static IEnumerable<History> In(string directory, string beginning) =>
        Directory.GetDirectories(directory, beginning + "*").Order(StringComparer.Ordinal)
            .Where(path => Directory.Exists(Path.Combine(path, ".git")))
            .Select(path => new History(path));

    /// <summary>
    /// A line of <c>case, surface, kind, what</c> and <c>reason</c> for every change,
    /// and one for what could not be compared.
    /// </summary>
    public IReadOnlyList<string> Answers()
    {
        var artifacts = Directory.CreateTempSubdirectory("answer-").FullName;
        try
        {
            CompatibilityCheck.Run(Inspection(artifacts), new CompatibilityOptions { Since = TextOrNull(place + ".since") });
            var report = Directory.GetFiles(artifacts, "compatibility.json", SearchOption.AllDirectories).Single();
            return [.. Lines(JsonDocument.Parse(File.ReadAllText(report)).RootElement)];
        }
        catch (MaintenanceException problem)
        {
            return [Line("-", "failed", "-", problem.Message)];
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }

    private IEnumerable<string> Lines(JsonElement report)
    {
        foreach (var contract in report.GetProperty("contracts").EnumerateArray())
        {
            var surface = Text(contract, "surface");
            if (contract.TryGetProperty("notChecked", out var reason))
                yield return Line(surface, "not-checked", "-", reason.GetString()!);

            foreach (var gap in contract.TryGetProperty("gaps", out var gaps) ? gaps.EnumerateArray() : default)
                yield return Line(surface, "not-checked", "-", Text(gap, "reason"));

            foreach (var change in contract.GetProperty("changes").EnumerateArray())
                yield return Line(surface, Text(change, "kind"), Text(change, "item"), Text(change, "statement"));
        }
    }

    private string Line(params string[] fields) =>
        string.Join('\t', fields.Prepend(Path.GetFileName(place)).Select(field => field.ReplaceLineEndings(" ").Replace('\t', ' ')));

    private static string Text(JsonElement from, string name) => from.GetProperty(name).GetString()!;

    private static string? TextOrNull(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    private Inspection Inspection(string artifacts)
    {
        var doors = Doors.OfThisMachine(CancellationToken.None);
        var options = new InspectionOptions { ArtifactsDirectory = artifacts, AsOf = new DateOnly(2026, 1, 2), RunSubjectCode = true };
        var named = place + ".yml";
        var maintenance = MaintenanceFileReader.Read(place, File.Exists(named) ? named : null, doors.Files);
        return new Inspection(SubjectOpener.Open(place, artifacts, maintenance, doors), maintenance, options, doors, new SilentProgress());
    }
}
