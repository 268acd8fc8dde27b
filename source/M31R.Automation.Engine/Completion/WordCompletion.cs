namespace Nuke.Common.Execution;

/// <summary>Finds what the last word of a command line may become.</summary>
/// <param name="items">The parameters with the values that they can be chosen from; targets are those of <c>Target</c>.</param>
/// <param name="takesText">Whether a parameter takes a text that nobody can foresee, like a path; the shell may know more about it.</param>
internal sealed class WordCompletion(IReadOnlyDictionary<string, string[]> items, Func<string, bool> takesText)
{
    /// <summary>The words that fit, in no order of meaning: values first, then parameters.</summary>
    internal IReadOnlyList<string> Of(string words)
    {
        var all = Words(words);
        if (all.Count < 2)
        {
            return [];
        }

        var (before, current) = (all[1..^1], all[^1]);
        var line = CommandLine.Parse(before);
        if (current.StartsWith('-'))
        {
            return current.Contains('=', StringComparison.Ordinal) ? Assignments(current) : Options(line, current);
        }

        var open = line.Options.Count == 0 ? null : line.Options[^1];
        var name = open is null ? OwnParameters.Target.Name : Name(open.Key);
        var given = open?.Values ?? line.Targets;
        var values = Fitting(ValuesOf(name).Except(given, StringComparer.OrdinalIgnoreCase), current);
        return current.Length == 0 && MayGoOn(name, values, given) ? [.. values, .. Options(line, current)] : values;
    }

    /// <summary>Whether another parameter may follow: after a flag, and after the first value.</summary>
    private bool MayGoOn(string? name, List<string> values, IReadOnlyList<string> given) =>
        given.Count > 0 || (values.Count == 0 && (name is null || !takesText(name)));

    private List<string> Options(CommandLine line, string current)
    {
        var given = line.Options.Select(o => o.Key).ToHashSet(StringComparer.Ordinal);
        var options = items.Keys.Where(name => !given.Contains(Names.Key(name))).Select(name => $"--{Names.Kebab(name)}");
        return Fitting(options.Order(StringComparer.Ordinal), current);
    }

    /// <summary><c>--name=val</c>: whole words again, since that is what they replace.</summary>
    private List<string> Assignments(string current)
    {
        var equals = current.IndexOf('=', StringComparison.Ordinal);
        var values = Fitting(ValuesOf(Name(Names.Key(current[..equals]))), current[(equals + 1)..]);
        return values.ConvertAll(value => $"{current[..(equals + 1)]}{value}");
    }

    private string? Name(string key) => items.Keys.FirstOrDefault(name => Names.Key(name).Equals(key, StringComparison.Ordinal));

    private string[] ValuesOf(string? name) => name is not null && items.TryGetValue(name, out var values) ? values : [];

    private static List<string> Fitting(IEnumerable<string> candidates, string start) =>
        [.. candidates.Where(c => c.StartsWith(start, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Splits at blanks outside of quotes; the last word is empty after a blank.</summary>
    private static List<string> Words(string line)
    {
        var words = new List<string> { "" };
        var quote = '\0';
        foreach (var letter in line.TrimStart())
        {
            if (quote == '\0' && letter is ('"' or '\''))
            {
                quote = letter;
            }
            else if (letter == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && char.IsWhiteSpace(letter))
            {
                if (words[^1].Length > 0)
                {
                    words.Add("");
                }
            }
            else
            {
                words[^1] += letter;
            }
        }

        return words;
    }
}
