using System.Globalization;
using System.Text;

namespace M31R.Automation.Findings;

/// <summary>
/// Makes text of unknown origin safe to print, to store and to compare: names of files and tests, output of tools. A terminal must
/// not be driven by the name of a test, nor a reader misled by letters that run the other way.
/// </summary>
public static class PlainText
{
    /// <summary>Longer messages are cut: a report is read by people, and the tool's own log stands beside it.</summary>
    public const int LongestMessage = 4000;

    /// <summary>
    /// The text with line ends as <c>\n</c>, and U+FFFD in place of half characters, control characters other than tab and line end,
    /// and marks that change the direction of writing.
    /// </summary>
    public static string Of(string text)
    {
        var unix = text.ReplaceLineEndings("\n");
        if (unix.All(letter => letter is >= ' ' and <= '~' or '\n'))
            return unix;

        var plain = new StringBuilder(unix.Length);
        foreach (var rune in unix.EnumerateRunes())
            plain.Append(IsPlain(rune) ? rune : Rune.ReplacementChar);
        return plain.ToString();
    }

    /// <summary>As <see cref="Of"/>, and cut after <see cref="LongestMessage"/> UTF-16 units, saying how much is left out.</summary>
    public static string Message(string text)
    {
        if (text.Length <= LongestMessage)
            return Of(text);

        var end = EndWithin(text, LongestMessage);
        return $"{Of(text[..end])}… ({text.Length - end} more characters)";
    }

    /// <summary>The text or, when it has more than so many UTF-16 units, its beginning and "…"; never half a character.</summary>
    internal static string Cut(string text, int longest) => text.Length <= longest ? text : text[..EndWithin(text, longest)] + "…";

    private static int EndWithin(string text, int longest) => char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is '\n' or '\t',
        UnicodeCategory.Format => rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C),
        _ => true,
    };
}
