using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Snapshots;

/// <summary>A contract as a file that people read in review.</summary>
/// <param name="Path">Relative to the root of the subject.</param>
/// <param name="Text">Its content: a line an item, in ordinal order, with an end of line after the last.</param>
internal sealed partial record SnapshotFile(string Path, string Text)
{
    /// <summary>Where all of them lie.</summary>
    public const string Directory = ".nuke/contracts";

    /// <summary>One for every part that could be read; no two have the same path.</summary>
    public static IReadOnlyList<SnapshotFile> Of(IEnumerable<SurfaceEnd> ends) =>
    [
        .. ends.Where(end => end.Hindrance is null && end.Snapshot.Count > 0)
            .Select(end => new SnapshotFile(PathOf(end), Content(end)))
            .DistinctBy(file => file.Path, StringComparer.Ordinal)
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string PathOf(SurfaceEnd end) =>
        $"{Directory}/{DirectoryOf(end.Surface)}/{string.Join('/', end.Name.Split('/').Select(Segment))}.txt";

    /// <summary>Many repositories ignore whatever is called "artifacts".</summary>
    private static string DirectoryOf(Surface surface) => surface == Surface.Artifacts ? "formats" : CompatibilityReport.Word(surface);

    private static string Segment(string name) => Plain().IsMatch(name) ? name : Slug.Of(name);

    private static string Content(SurfaceEnd end) =>
        $"# {end.Name}: written by UpdateContracts; a change here is a change for users.\n"
        + string.Concat(end.Snapshot.Select(line => PlainText.Cut(line, 2000) + "\n"));

    /// <summary>A name that every file system takes, and that leads nowhere else.</summary>
    [GeneratedRegex(@"^\.?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
