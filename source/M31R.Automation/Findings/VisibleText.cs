using System.Globalization;
using System.Text;

namespace M31R.Automation.Findings;

/// <summary>
/// Makes visible what a hostile name hides: control characters, characters that turn the direction of the text around, characters
/// without width, broken surrogates. Each becomes its code point, as in <c>⟨U+202E⟩</c>; line ends and tabs stay.
/// </summary>
/// <remarks>See Unicode Technical Report 36, and "Trojan Source" (CVE-2021-42574), for what such characters are used for.</remarks>
internal static class VisibleText
{
    /// <summary>The text with nothing hidden in it; the same instance when nothing was.</summary>
    public static string Of(string text)
    {
        if (text.All(IsPlainAscii))
            return text;

        var visible = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, index, out var rune);
            var length = whole ? rune.Utf16SequenceLength : 1;
            Append(visible, text.AsSpan(index, length), whole ? rune.Value : text[index], whole && IsShown(rune));
            index += length;
        }

        return visible.ToString();
    }

    /// <summary>The text on one line, for places that have no room for more.</summary>
    public static string OnOneLine(string text) => Of(text).Replace("\n", " ", StringComparison.Ordinal).Replace('\t', ' ');

    private static void Append(StringBuilder visible, ReadOnlySpan<char> characters, int codePoint, bool isShown)
    {
        if (isShown)
            visible.Append(characters);
        else if (codePoint != '\r')
            visible.Append(CultureInfo.InvariantCulture, $"⟨U+{codePoint:X4}⟩");
    }

    private static bool IsPlainAscii(char character) => character is (>= ' ' and <= '~') or '\n' or '\t';

    private static bool IsShown(Rune rune) => (rune.IsAscii && IsPlainAscii((char)rune.Value)) || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
