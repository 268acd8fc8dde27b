using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>
/// Finds lines that a later line of their section covers whatever files the tree may come to hold. A line that merely decides nothing
/// today, such as a <c>*</c> above complete special lines, is a sensible default and not told.
/// </summary>
internal static class HiddenLines
{
    private static readonly string[] Everything = ["*", "**", "/**", "**/*", "/**/*"];

    /// <summary>Each hidden line with the last that hides it, where their owners differ.</summary>
    public static IEnumerable<(OwnersLine Line, OwnersLine By)> Of(Codeowners codeowners, FileIndex tree)
    {
        foreach (var section in codeowners.Lines.GroupBy(line => line.Section, StringComparer.Ordinal))
        {
            var later = new LaterLines(codeowners.Dialect);
            foreach (var line in section.Reverse())
            {
                if (later.Covering(line, tree) is { } by && !Same(line.Owners, by.Owners) && tree.Holds(line.Pattern))
                    yield return (line, by);

                later.Add(line);
            }
        }
    }

    private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.ToHashSet(OwnerName.Comparer).SetEquals(right);

    /// <summary>The lines below the one that is looked at, found without trying each.</summary>
    private sealed class LaterLines(PatternDialect dialect)
    {
        private readonly Dictionary<string, OwnersLine> byText = new(StringComparer.Ordinal);
        private readonly Dictionary<string, OwnersLine> byDirectory = new(StringComparer.Ordinal);
        private OwnersLine? everything;

        public void Add(OwnersLine line)
        {
            if (line.Pattern.IsNegated)
                return;

            byText.TryAdd(line.Pattern.Text, line);
            if (Array.IndexOf(Everything, line.Pattern.Text) >= 0)
                everything ??= line;

            if (DirectoryOf(line.Pattern) is { Length: > 0 } directory)
                byDirectory.TryAdd(directory, line);
        }

        public OwnersLine? Covering(OwnersLine line, FileIndex tree)
        {
            if (line.Pattern.IsNegated)
                return null;

            var found = byText.GetValueOrDefault(line.Pattern.Text) ?? everything;
            for (var path = line.Pattern.LiteralPrefix; found is null && path.Length > 0; path = Parent(path))
                found = byDirectory.GetValueOrDefault(path) is { } above && (path != line.Pattern.LiteralPrefix || Covers(above, line, tree)) ? above : null;

            return found;
        }

        /// <summary>The directory that a pattern takes with all below it: <c>/docs/</c>, <c>/docs/**</c>, and on GitHub <c>/docs</c>.</summary>
        private string? DirectoryOf(PathPattern pattern)
        {
            var text = pattern.Text;
            var takesAll = pattern.IsLiteral
                ? text.EndsWith('/') || dialect == PatternDialect.GitHubOwners
                : dialect == PatternDialect.GitHubOwners && text.EndsWith("/**", StringComparison.Ordinal) && pattern.LiteralPrefix.Length == text.Trim('/').Length - 3;
            return takesAll ? pattern.LiteralPrefix : null;
        }

        /// <summary>Of two that begin alike, <c>/docs/</c> covers <c>/docs</c> only where that is a directory.</summary>
        private static bool Covers(OwnersLine above, OwnersLine line, FileIndex tree) =>
            tree.Matching(line.Pattern).All(index => above.Pattern.Matches(tree.Files[index]));

        private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
    }
}
