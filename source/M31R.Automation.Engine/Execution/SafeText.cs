using System.Buffers;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>Text of processes and of the repository, made safe to print: it may name a colour, and no more than that.</summary>
internal static class SafeText
{
    private const char Escape = '\e';

    private static readonly SearchValues<char> colorParameters = SearchValues.Create("0123456789;:");

    /// <summary>
    /// Drops what moves the cursor, renames the window or else controls a terminal; tabs and line ends stay, a carriage return alone ends a line too
    /// (build servers read it so). Colours stay where they are wanted, and end with the text.
    /// </summary>
    internal static string Of(string text, bool colors)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !HasControls(text))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        var hasColors = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Escape)
            {
                var end = EndOfSequence(text, at);
                if (colors && IsColor(text.AsSpan(at, end - at)))
                {
                    safe.Append(text, at, end - at);
                    hasColors = true;
                }

                at = end - 1;
            }
            else if (text[at] == '\r' && at + 1 < text.Length)
            {
                safe.Append(text[at + 1] == '\n' ? "" : "\n");
            }
            else if (text[at] is '\n' or '\t' || !char.IsControl(text[at]))
            {
                safe.Append(text[at]);
            }
        }

        return hasColors ? safe.Append("\e[0m").ToString() : safe.ToString();
    }

    private static bool HasControls(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter is not ('\n' or '\t'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where an escape sequence ends (ECMA-48): parameters and a letter behind <c>[</c>, a string behind <c>]</c> and the like, else one letter.</summary>
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
