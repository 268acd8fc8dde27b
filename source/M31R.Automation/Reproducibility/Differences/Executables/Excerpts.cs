using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Both sides of a difference, short enough to be read: cut around the first letter that differs.</summary>
internal static class Excerpts
{
    private const int Limit = 80;
    private const int Before = 24;

    /// <summary>At most 80 letters of each, without control characters.</summary>
    public static (string First, string Second) Of(string first, string second)
    {
        var shared = first.AsSpan().CommonPrefixLength(second);
        var longest = Math.Max(first.Length, second.Length);
        var start = longest <= Limit ? 0 : Math.Min(Math.Max(0, shared - Before), longest - Limit);
        return (Cut(first, start), Cut(second, start));
    }

    private static string Cut(string text, int start)
    {
        var from = Math.Min(start, text.Length);
        var length = Math.Min(Limit - 2, text.Length - from);
        var isWhole = from == 0 && text.Length <= Limit;
        return isWhole ? Visible(text)
            : (from > 0 ? "…" : "") + Visible(text.AsSpan(from, length)) + (from + length < text.Length ? "…" : "");
    }

    private static string Visible(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var letter in text)
            shown.Append(char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter);

        return shown.ToString();
    }
}
