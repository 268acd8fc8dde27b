namespace M31R.Automation.Compatibility.Changelogs;

/// <summary>What the changelogs of a subject say that those of the last release did not.</summary>
/// <param name="Paths">The changelogs of now, in ordinal order; empty when there are none.</param>
/// <param name="News">Their lines that the same file of the last release has not.</param>
internal sealed record ChangelogNews(IReadOnlyList<string> Paths, IReadOnlyList<string> News)
{
    private static readonly string[] Names = ["changelog", "changes", "history", "news", "releases", "release-notes", "release_notes"];
    private static readonly string[] Endings = ["", ".md", ".rst", ".txt", ".adoc"];

    /// <summary>Reads them, wherever in the tree they lie; those that are no text are left out.</summary>
    /// <param name="sides">The last release and now.</param>
    public static ChangelogNews Read(ContractSides sides)
    {
        IReadOnlyList<string> paths = [.. sides.Now.Files.Where(IsChangelog)];
        var (before, now) = (sides.Before.Texts(paths), sides.Now.Texts(paths));
        return new ChangelogNews(paths, [.. now.SelectMany(page => LinesOf(page.Value).Except(LinesOf(before.GetValueOrDefault(page.Key))))]);
    }

    private static bool IsChangelog(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Names.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase)
            && Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> LinesOf(string? text) => text?.Split('\n').Select(line => line.Trim()) ?? [];
}
