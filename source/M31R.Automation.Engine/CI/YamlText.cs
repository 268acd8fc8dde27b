using System.Globalization;
using System.Text;

namespace Nuke.Common.CI;

/// <summary>Text as YAML scalars for block context: plain where every reader takes it for that text, quoted where one may not.</summary>
internal static class YamlText
{
    private static readonly HashSet<string> words =
        new(["true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", ".inf", ".nan"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A scalar that is read as this text.</summary>
    internal static string Scalar(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        return IsShownAsItIs(text) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : DoubleQuoted(text);
    }

    /// <summary>Whether each character shows itself: no line breaks, no marks that change the direction of text.</summary>
    internal static bool IsShownAsItIs(string text) => text.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || text[0] is '_' or '/' or '~' or '$' or '.')
        && !(text is ['.', var second, ..] && !char.IsAsciiLetter(second) && second != '/')
        && text[^1] != ' '
        && text.All(c => c is >= ' ' and <= '~' and not (':' or '#'))
        && !words.Contains(text);

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(Escaped(rune));
        }

        return quoted.Append('"').ToString();
    }

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when IsShownAsItIs(rune.ToString()) => rune.ToString(),
        > 0xFFFF => $"\\U{rune.Value:X8}",
        _ => $"\\u{rune.Value:X4}",
    };
}
