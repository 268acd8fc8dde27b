using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reads the lines of Yarn 1's lock: a language of its own, with two blanks a level.</summary>
/// <param name="path">Of the lock.</param>
/// <param name="remedy">How to mend it.</param>
internal sealed class YarnClassicSyntax(string path, string remedy)
{
    private readonly List<YarnBlock> open = [];
    private int number;

    /// <summary>The entries, in order.</summary>
    /// <exception cref="UnreadableManifestException">A line is not of the language.</exception>
    public IReadOnlyList<YarnBlock> Read(string text)
    {
        ConflictMarkers.Refuse(path, text, remedy);
        var entries = new List<YarnBlock>();
        foreach (var line in text.EnumerateLines())
        {
            number++;
            var content = line.TrimEnd();
            var words = content.TrimStart(' ');
            if (words.Length > 0 && words[0] != '#')
                Take(entries, (content.Length - words.Length) / 2, words.ToString());
        }

        return entries;
    }

    private void Take(List<YarnBlock> entries, int level, string line)
    {
        if (level > open.Count || level > 2)
            throw Wrong("is indented too far");

        open.RemoveRange(level, open.Count - level);
        var isBlock = line.EndsWith(':');
        var words = Words(isBlock ? line[..^1] : line);
        if (isBlock)
            Open(entries, new YarnBlock(words, number));
        else if (words.Count != 2 || open.Count == 0)
            throw Wrong("is neither an entry nor a name with its value");
        else if (!open[^1].Values.TryAdd(words[0], (words[1], number)))
            throw Wrong($"says \"{words[0]}\" for the second time");
    }

    private void Open(List<YarnBlock> entries, YarnBlock block)
    {
        if (block.Keys.Count == 0)
            throw Wrong("has no name");
        if (open.Count == 0)
            entries.Add(block);
        else if (!open[^1].Blocks.TryAdd(block.Keys[0], block))
            throw Wrong($"says \"{block.Keys[0]}\" for the second time");

        open.Add(block);
    }

    /// <summary>Words with blanks or commas between them; those in quotes are written as in JSON.</summary>
    private List<string> Words(string line)
    {
        var words = new List<string>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] is ' ' or ',')
            {
                at++;
                continue;
            }

            var end = line[at] == '"' ? EndOfQuoted(line, at) : EndOfBare(line, at);
            words.Add(line[at] == '"' ? Unquoted(line[(at + 1)..(end - 1)]) : line[at..end]);
            at = end;
        }

        return words;
    }

    private static int EndOfBare(string line, int start) =>
        line.AsSpan(start).IndexOfAny(' ', ',') is >= 0 and var length ? start + length : line.Length;

    private int EndOfQuoted(string line, int start)
    {
        for (var at = start + 1; at < line.Length; at++)
        {
            if (line[at] == '"')
                return at + 1;
            if (line[at] == '\\')
                at++;
        }

        throw Wrong("opens a quote and does not close it");
    }

    private static string Unquoted(string text) =>
        text.Contains('\\', StringComparison.Ordinal)
            ? text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : text;

    private UnreadableManifestException Wrong(string what) =>
        new(new ReadingProblem(ProblemKind.Broken, new Place(path, number), $"The line {what}.", remedy));
}
