using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>Writes arguments so that they arrive as they are (the rules of the C runtime, which .NET follows everywhere).</summary>
internal static class CommandText
{
    /// <summary>In quotes when it is empty or holds whitespace or quotes, and is not in quotes already.</summary>
    internal static string QuoteIfNeeded(string argument)
    {
        var isQuoted = argument.Length > 1 && argument[0] == '"' && argument[^1] == '"';
        return isQuoted || (argument.Length > 0 && argument.AsSpan().IndexOfAny(" \t\n\"") < 0) ? argument : Quote(argument);
    }

    internal static string Quote(string argument)
    {
        var text = new StringBuilder("\"");
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

        return text.Append('\\', backslashes).Append('"').ToString();
    }
}
