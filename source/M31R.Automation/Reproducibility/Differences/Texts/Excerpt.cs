using System.Globalization;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Shows what differs, short and without control characters.</summary>
internal static class Excerpt
{
    private const int MostLetters = 80;
    private const string Cut = "…";

    /// <summary>The text when it is short; else what surrounds a part of it.</summary>
    /// <param name="text">A line.</param>
    /// <param name="start">Where what differs begins.</param>
    /// <param name="end">Where it ends.</param>
    public static string Of(string text, int start, int end)
    {
        if (text.Length <= MostLetters)
            return Plain(text);

        var spare = Math.Max(0, MostLetters - 2 - (end - start));
        var from = Math.Clamp(start - (spare / 2), 0, Math.Max(0, text.Length - MostLetters + 1));
        var to = Math.Min(text.Length, from + MostLetters - 2);
        return $"{(from > 0 ? Cut : "")}{Plain(text[from..to])}{(to < text.Length ? Cut : "")}";
    }

    /// <summary>The beginning of a text.</summary>
    public static string Of(string text) => Of(text, 0, 0);

    private static string Plain(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\t' => ' ',
        _ when char.IsSurrogate(letter) => '\uFFFD',
        _ when char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format => '·',
        _ => letter,
    }));
}
