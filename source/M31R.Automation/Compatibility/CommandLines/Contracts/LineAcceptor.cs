using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Tells whether a contract accepts a command line, as the parsers do whose contracts are read.</summary>
/// <param name="root">The program.</param>
internal sealed class LineAcceptor(CommandContract root)
{
    private StringComparison Comparison => root.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Why it is refused, as a clause; null when it is accepted.</summary>
    /// <param name="words">What follows the program's own name.</param>
    public string? Refusal(IReadOnlyList<string> words) => RefusalOf(root, new Queue<string>(words));

    private string? RefusalOf(CommandContract command, Queue<string> words)
    {
        if (command.IsUnread)
            return null;

        var given = new List<OptionContract>();
        var free = new List<string>();
        while (words.TryDequeue(out var word))
        {
            if (IsOption(word))
            {
                if (RefusalOfOption(command, word, words, given) is { } refusal)
                    return refusal;

                if (given[^1].EndsLine)
                    return null;
            }
            else if (Find(command.Commands, word) is { } next)
                return MissingOf(command, given, free.Count) ?? RefusalOf(next, words);
            else if (command is { Commands.Count: > 0, Arguments.Count: 0, TakesAnyArguments: false })
                return $"\"{command.Title}\" has no command \"{word}\"";
            else
                free.Add(word);
        }

        return MissingOf(command, given, free.Count)
            ?? (command.NeedsCommand ? $"\"{command.Title}\" wants a command" : null)
            ?? RefusalOfArguments(command, free);
    }

    private string? RefusalOfOption(CommandContract command, string word, Queue<string> words, List<OptionContract> given)
    {
        var (name, attached) = word.Split('=', 2) is [var before, var after] ? (before, after) : (word, null);
        if (command.OptionCalled(name, Comparison) is not { } option)
            return $"\"{command.Title}\" has no option \"{name}\"";

        given.Add(option);
        List<string> values = attached is null ? [] : [attached];
        while (values.Count < option.Value.Most && words.TryPeek(out var next) && !IsOption(next))
            values.Add(words.Dequeue());

        return values.Count < option.Value.Least ? $"\"{name}\" wants {Counted.Of(option.Value.Least, "value")}"
            : attached is not null && option.Value.Most == 0 ? $"\"{name}\" takes no value"
            : values.Select(value => ValueAcceptor.Refusal(option.Value, name, value, Comparison))
                .FirstOrDefault(refusal => refusal is not null);
    }

    private static string? MissingOf(CommandContract command, List<OptionContract> given, int free) =>
        command.Options.FirstOrDefault(option => option.IsRequired && !given.Contains(option)) is { } missing
            ? $"\"{command.Title}\" wants \"{missing.Name}\""
            : command.Groups.Select(group => RefusalOfGroup(command, group, given, free)).FirstOrDefault(refusal => refusal is not null);

    private static string? RefusalOfGroup(CommandContract command, OptionGroup group, List<OptionContract> given, int free)
    {
        var filled = Shares(command, free).Where(share => share.Count > 0).Select(share => share.Argument).ToList();
        var members = group.Members(command)
            .Where(member => member.Option is { } option ? given.Contains(option) : filled.Contains(member.Argument!)).ToList();
        return members.Count > 1 ? $"\"{command.Title}\" takes \"{members[1].Name}\" not beside \"{members[0].Name}\""
            : members.Count == 0 && group.IsRequired ? $"\"{command.Title}\" wants one of {string.Join(", ", group.Names)}" : null;
    }

    private string? RefusalOfArguments(CommandContract command, List<string> free)
    {
        if (command.TakesAnyArguments)
            return null;

        var index = 0;
        foreach (var (argument, count) in Shares(command, free.Count))
        {
            if (count < argument.Value.Least)
                return $"\"{command.Title}\" wants <{argument.Name}>";

            foreach (var value in free.Skip(index).Take(count))
            {
                var refusal = argument is { ChoiceNoun: { } noun, Value.Choices.Count: 0 }
                    ? $"there is no {noun}"
                    : ValueAcceptor.Refusal(argument.Value, $"<{argument.Name}>", value, Comparison);
                if (refusal is not null)
                    return refusal;
            }

            index += count;
        }

        return index < free.Count ? $"\"{command.Title}\" takes no argument \"{free[index]}\"" : null;
    }

    /// <summary>How many of some words each argument takes: what those behind it want is left to them.</summary>
    private static IEnumerable<(ArgumentContract Argument, int Count)> Shares(CommandContract command, int words)
    {
        var least = command.Arguments.Sum(argument => (long)argument.Value.Least);
        foreach (var argument in command.Arguments)
        {
            least -= argument.Value.Least;
            var count = (int)Math.Min(argument.Value.Most, Math.Max(Math.Min(words, argument.Value.Least), words - least));
            yield return (argument, count);
            words -= count;
        }
    }

    private CommandContract? Find(IReadOnlyList<CommandContract> commands, string word) =>
        commands.FirstOrDefault(command => command.Names.Any(name => name.Equals(word, Comparison)));

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-' && !ValueAcceptor.IsNumber(word);
}
