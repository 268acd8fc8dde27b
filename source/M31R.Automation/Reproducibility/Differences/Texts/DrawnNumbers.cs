namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Tells numbers that are drawn from numbers that count: a small one alone counts something, a row of them is drawn.</summary>
internal static class DrawnNumbers
{
    private const int LongestCount = 2;
    private const int MostCounts = 2;

    /// <summary>Whether two numbers can count things, such as processors: whole, of one or two digits.</summary>
    public static bool AreCounts(string first, string second) => IsCount(first) && IsCount(second);

    /// <summary>Whether so many numbers that differ side by side, three at least, are a row.</summary>
    public static bool AreRow(int count) => count > MostCounts;

    /// <summary>What was found of numbers in a row: what nothing explains was drawn.</summary>
    public static IEnumerable<Difference> InRow(IEnumerable<Difference> found) => found.Select(
        difference => difference.Cause == TextCauses.Content ? difference with { Cause = TextCauses.Random } : difference);

    /// <summary>Whether a line holds a number and nothing else that says what it means.</summary>
    public static bool IsAlone(string line) => line.Any(char.IsDigit) && !line.Any(char.IsLetter);

    private static bool IsCount(string text) => text.Length <= LongestCount && text.All(char.IsAsciiDigit);
}
