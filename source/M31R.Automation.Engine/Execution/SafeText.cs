using System.Buffers;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>Text of processes and of the repository, made safe to print: it may name a colour, and no more than that.</summary>
internal static class SafeText
{
    private const char Escape = '\e';

    private static readonly SearchValues<char> colorParameters = SearchValues.Create("0123456789;:");

    /// <summary>The text without secrets, and safe. Masked twice: what is dropped in between may have parted a secret.</summary>
    internal static string Of(string text, bool colors, SecretMask secrets) => secrets.Apply(Of(secrets.Apply(text), colors));

    /// <summary>
    /// Drops what moves the cursor, renames the window or else controls a terminal; tabs and line ends stay, a carriage return alone ends
    /// a line too (build servers read it so). Letters that change the direction of others are named, since they make a text read as
    /// another. Colours stay where they are wanted, and end with the text.
    /// </summary>
    internal static string Of(string text, bool colors)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.All(IsSafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        var hasColors = false;
        for (var (at, end) = (0, 0); at < text.Length; at = end)
        {
            end = text[at] == Escape ? EndOfSequence(text, at) : at + 1;
            var isColor = colors && IsColor(text.AsSpan(at, end - at));
            safe.Append(isColor ? text.AsSpan(at, end - at) : Shown(text, at));
            hasColors |= isColor;
        }

        return hasColors ? safe.Append("\e[0m").ToString() : safe.ToString();
    }

    private static bool IsSafe(char letter) => letter is '\n' or '\t' || !(char.IsControl(letter) || IsTurning(letter));

    /// <summary>Embeddings, overrides and isolates (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).</summary>
    private static bool IsTurning(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static ReadOnlySpan<char> Shown(string text, int at) => text[at] switch
    {
        '\r' when at + 1 < text.Length && text[at + 1] != '\n' => "\n",
        var letter when IsSafe(letter) => text.AsSpan(at, 1),
        var letter when IsTurning(letter) => $"[U+{(int)letter:X4}]",
        _ => "",
    };

    /// <summary>
    /// Where an escape sequence ends (ECMA-48): parameters and a letter behind <c>[</c>, a string behind <c>]</c> and the like, else one
    /// letter.
    /// </summary>
    private static int EndOfSequence(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return text.Length;
        }

        var end = at + 2;
        switch (text[at + 1])
        {
            case '[':
                while (end < text.Length && text[end] is >= ' ' and <= '?')
                {
                    end++;
                }

                return Math.Min(end + 1, text.Length);
            case ']' or 'P' or '_' or '^' or 'X':
                while (end < text.Length && text[end] is not ('\a' or '\n' or Escape))
                {
                    end++;
                }

                return end < text.Length && text[end] == '\a' ? end + 1 : end;
            default:
                return end;
        }
    }

    private static bool IsColor(ReadOnlySpan<char> sequence) =>
        sequence is [Escape, '[', .. var parameters, 'm'] && !parameters.ContainsAnyExcept(colorParameters);
}
