using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>The lines of a section below the one that is looked at, so that a line that covers it is found without trying each.</summary>
/// <param name="dialect">Of the file.</param>
/// <param name="tree">Tells what two patterns that begin alike match.</param>
internal sealed class LaterLines(PatternDialect dialect, FileIndex tree)
{
    private static readonly string[] Everything = ["*", "**", "/**", "**/*", "/**/*"];

    private readonly Dictionary<string, OwnersLine> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwnersLine> byDirectory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwnersLine> byName = new(StringComparer.Ordinal);
    private OwnersLine? everything;

    /// <summary>Takes the next line upwards.</summary>
    public void Add(OwnersLine line)
    {
        if (line.Pattern.IsNegated)
            return;

        byText.TryAdd(line.Pattern.Text, line);
        if (Array.IndexOf(Everything, line.Pattern.Text) >= 0)
            everything ??= line;
        else if (line.Pattern.NameAtAnyDepth is { } name && TakesAllBelow(line.Pattern))
            byName.TryAdd(name, line);
        else if (DirectoryOf(line.Pattern) is { Length: > 0 } directory)
            byDirectory.TryAdd(directory, line);
    }

    /// <summary>A later line that covers all that a line can ever match; null when there is none that surely does.</summary>
    public OwnersLine? Covering(OwnersLine line)
    {
        if (line.Pattern.IsNegated)
            return null;

        var found = byText.GetValueOrDefault(line.Pattern.Text) ?? everything;
        for (var path = line.Pattern.LiteralPrefix; found is null && path.Length > 0; path = Parent(path))
            found = Surely(line, byDirectory.GetValueOrDefault(path), path)
                ?? Surely(line, byName.GetValueOrDefault(Path.GetFileName(path)), path);

        return found;
    }

    /// <summary>Of two that begin alike, <c>/docs/</c> covers <c>/docs</c> only where that is a directory.</summary>
    private OwnersLine? Surely(OwnersLine line, OwnersLine? above, string path) =>
        above is null
            || (path == line.Pattern.LiteralPrefix && !tree.Matching(line.Pattern).All(index => above.Pattern.Matches(tree.Files[index])))
            ? null
            : above;

    private bool TakesAllBelow(PathPattern pattern) => pattern.Text.EndsWith('/') || dialect == PatternDialect.GitHubOwners;

    /// <summary>The directory that a pattern takes with all below it: <c>/docs/</c>, <c>/docs/**</c>, and on GitHub <c>/docs</c>.</summary>
    private string? DirectoryOf(PathPattern pattern)
    {
        if (pattern.IsLiteral)
            return TakesAllBelow(pattern) ? pattern.LiteralPrefix : null;

        var isTail = dialect == PatternDialect.GitHubOwners && pattern.Text.EndsWith("/**", StringComparison.Ordinal);
        return isTail && pattern.LiteralPrefix.Length == pattern.Text.Trim('/').Length - "/**".Length ? pattern.LiteralPrefix : null;
    }

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
