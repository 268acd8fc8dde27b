using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>Writes arguments so that they arrive as they are (the rules of the C runtime, which .NET follows everywhere).</summary>
internal static class CommandText
{
    /// <summary>In quotes when it is empty or holds whitespace or quotes, and is not in quotes already.</summary>
    internal static string QuoteIfNeeded(string argument) => IsQuoted(argument) ? argument : Exact(argument);

    /// <summary>In quotes when it is empty or holds whitespace or quotes: what arrives is what was given, quotes included.</summary>
    internal static string Exact(string argument) =>
        argument.Length > 0 && argument.AsSpan().IndexOfAny(" \t\r\n\"") < 0 ? argument : Quote(argument);

    internal static string Quote(string argument) => $"\"{Escape(argument)}\"";

    /// <summary>What stands for a text between quotes: quotes, and backslashes before them, are escaped.</summary>
    internal static string Escape(string argument)
    {
        var text = new StringBuilder(argument.Length + 2);
        var backslashes = 0;
        foreach (var letter in argument)
        {
            if (letter == '"')
            {
                text.Append('\\', backslashes + 1);
            }

            backslashes = letter == '\\' ? backslashes + 1 : 0;
            text.Append(letter);
        }

        return text.Append('\\', backslashes).ToString();
    }

    /// <summary>Whether a command line ends between quotes.</summary>
    internal static bool EndsInQuotes(string text) => Quotes(text).Count() % 2 == 1;

    private static bool IsQuoted(string argument) =>
        argument.Length > 1 && Quotes(argument).SequenceEqual([0, argument.Length - 1]);

    /// <summary>Where quotes are that no backslash escapes.</summary>
    private static IEnumerable<int> Quotes(string text)
    {
        var backslashes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && backslashes % 2 == 0)
            {
                yield return i;
            }

            backslashes = text[i] == '\\' ? backslashes + 1 : 0;
        }
    }
}
