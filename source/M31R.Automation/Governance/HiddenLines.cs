namespace M31R.Automation.Governance;

/// <summary>
/// Finds lines that a later line of their section covers whatever files the tree may come to hold. A line that merely decides nothing
/// today, such as a <c>*</c> above complete special lines, is a sensible default and not told.
/// </summary>
internal static class HiddenLines
{
    /// <summary>Each hidden line with the last that hides it, where their owners differ.</summary>
    public static IEnumerable<(OwnersLine Line, OwnersLine By)> Of(Codeowners codeowners, FileIndex tree)
    {
        foreach (var section in codeowners.Lines.GroupBy(line => line.Section, StringComparer.Ordinal))
        {
            var later = new LaterLines(codeowners.Dialect, tree);
            foreach (var line in section.Reverse())
            {
                if (later.Covering(line) is { } by && !Same(line.Owners, by.Owners) && tree.Holds(line.Pattern))
                    yield return (line, by);

                later.Add(line);
            }
        }
    }

    private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.ToHashSet(OwnerName.Comparer).SetEquals(right);
}
