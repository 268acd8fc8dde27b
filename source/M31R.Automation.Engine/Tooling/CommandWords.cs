using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>Reads a command line back into its arguments, by the rules that <see cref="CommandText"/> writes it by.</summary>
internal sealed class CommandWords
{
    private readonly List<string> words = [];
    private readonly StringBuilder word = new();
    private bool hasBegun;
    private bool inQuotes;

    private CommandWords(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            i = line[i] == '\\' ? Backslashes(line, i) : Letter(line, i);
        }

        End();
    }

    /// <summary>The arguments, without the quotes and backslashes that stand for nothing but the way they are written.</summary>
    internal static IReadOnlyList<string> Of(string line) => new CommandWords(line).words;

    private int Letter(string line, int i)
    {
        if (line[i] == '"')
        {
            hasBegun = true;
            inQuotes = !inQuotes;
        }
        else if (line[i] is ' ' or '\t' && !inQuotes)
        {
            End();
        }
        else
        {
            Append(line[i]);
        }

        return i;
    }

    /// <summary>Before a quote two backslashes stand for one, and an odd one makes the quote a letter.</summary>
    private int Backslashes(string line, int start)
    {
        var end = start;
        while (end < line.Length && line[end] == '\\')
        {
            end++;
        }

        var isBeforeQuote = end < line.Length && line[end] == '"';
        var isEscape = isBeforeQuote && (end - start) % 2 == 1;
        Append(new string('\\', isBeforeQuote ? (end - start) / 2 : end - start));
        if (isEscape)
        {
            Append('"');
        }

        return isEscape ? end : end - 1;
    }

    private void Append<T>(T text)
    {
        hasBegun = true;
        word.Append(text);
    }

    private void End()
    {
        if (hasBegun)
        {
            words.Add(word.ToString());
        }

        word.Clear();
        hasBegun = false;
    }
}
