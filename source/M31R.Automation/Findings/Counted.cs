namespace M31R.Automation.Findings;

/// <summary>Numbers and lists as sentences say them.</summary>
internal static class Counted
{
    private const int Shown = 3;
    private const int LongestValue = 120;

    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>The same for a noun that does not take an "s": <c>2 dependencies</c>.</summary>
    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    /// <summary><c>line 3</c>, or <c>lines 3, 5, 7 and 4 more</c>.</summary>
    public static string Lines(IReadOnlyList<int> numbers) =>
        (numbers.Count == 1 ? "line " : "lines ") + Listed([.. numbers.Select(number => number.ToString())]);

    /// <summary>A value of a subject's, cut where a message would drown in it.</summary>
    public static string Short(string value) => PlainText.Cut(value, LongestValue);

    /// <summary>The first of many words, with commas alone, and how many more there are: <c>a, b and 4 more</c>.</summary>
    public static string First(IReadOnlyList<string> words, int most) =>
        string.Join(", ", words.Take(most)) + (words.Count > most ? $" and {words.Count - most} more" : "");

    /// <summary>The first three words, and how many more there are.</summary>
    public static string Listed(IReadOnlyList<string> words) =>
        Listing.Of(words.Count > Shown + 1 ? [.. words.Take(Shown), $"{words.Count - Shown} more"] : words);
}
