namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Names why two texts differ.</summary>
internal static class TextDifferences
{
    /// <summary>Why two values differ, each cause once a place; <c>text-content</c> where nothing explains it.</summary>
    /// <param name="first">What the first build wrote.</param>
    /// <param name="second">What the second wrote.</param>
    /// <param name="where">
    /// Where both stand; its last part, the name of a value, is a hint at what the value means. A text of more than one line gets the
    /// number of the line after it.
    /// </param>
    /// <param name="context">What is known of the builds.</param>
    /// <returns>Empty when they are equal, or when the difference only follows from others.</returns>
    public static IReadOnlyList<Difference> Of(string first, string second, string where, ComparisonContext context)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
            return [];

        var sides = new TextSides(context);
        return IsLong(first) || IsLong(second) || where.Length == 0
            ? new TextJudge(sides).Of(first, second, where)
            : [.. new TextJudge(sides).Of(first, second, where, $"{where.Split('!')[^1]}: ")];
    }

    private static bool IsLong(string text) => text.AsSpan().ContainsAny('\r', '\n');
}
