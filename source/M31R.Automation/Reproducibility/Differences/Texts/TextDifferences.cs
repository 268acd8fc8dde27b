namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Names why two texts differ.</summary>
internal static class TextDifferences
{
    /// <summary>Why two values differ, each cause once a place; <c>text-content</c> where nothing explains it.</summary>
    /// <param name="first">What the first build wrote.</param>
    /// <param name="second">What the second wrote.</param>
    /// <param name="where">Where both stand; a text of more than one line gets the number of the line after it.</param>
    /// <param name="context">What is known of the builds.</param>
    /// <returns>Empty when they are equal.</returns>
    public static IReadOnlyList<Difference> Of(string first, string second, string where, ComparisonContext context) =>
        string.Equals(first, second, StringComparison.Ordinal) ? [] : [new Difference(TextCauses.Content, where, first, second)];
}
