using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>
/// Reads what a usage line tells beyond the lists below it: arguments, options that must be given, and those that exclude each other.
/// </summary>
internal sealed class HelpUsage
{
    private static readonly string[] Placeholders =
        ["[OPTIONS]", "[options]", "[command]", "COMMAND", "[ARGS]...", "<COMMAND>", "[COMMAND]", "[flags]", "[--]", "--", "|"];
    private readonly HelpPage page;
    private readonly IReadOnlyList<OptionContract> options;
    private readonly List<ArgumentContract> arguments = [];
    private readonly HashSet<string> required = new(StringComparer.Ordinal);
    private readonly List<OptionGroup> groups = [];

    /// <summary>Commands follow that are not listed.</summary>
    private bool isOpen;

    private HelpUsage(HelpPage page, IReadOnlyList<OptionContract> options) => (this.page, this.options) = (page, options);

    /// <summary>A command with its options and what the usage tells.</summary>
    /// <param name="words">All words up to it.</param>
    /// <param name="page">Its help.</param>
    public static CommandContract Of(string words, HelpPage page)
    {
        var usage = new HelpUsage(page, HelpOptions.Of(page));
        var isTold = page.Style.TellsArguments() && page.Usage.Length > 0 && usage.IsWrittenByItself();
        if (isTold)
            usage.Read(HelpWords.Split(page.Usage));
        return new CommandContract(words)
        {
            TakesAnyArguments = !isTold || usage.isOpen,
            Options = [.. usage.options.Select(usage.Demanded)],
            Arguments = usage.arguments,
            Groups = usage.groups,
            IsFreelyTold = page.Style == HelpStyle.Other,
            NeedsCommand = page.Style == HelpStyle.Clap && page.Usage.Contains("<COMMAND>", StringComparison.Ordinal),
        };
    }

    /// <summary>
    /// The token that stands for the commands in argparse's usage, which ends with <c>...</c>; null when there is none, as where those dots
    /// stand for the rest of the line.
    /// </summary>
    public static string? CommandsToken(HelpPage page)
    {
        var words = page.Style == HelpStyle.Argparse ? HelpWords.Split(page.Usage) : [];
        var at = words.Count - 1;
        return at > 0 && words[at] == "..." && (words[at - 1].StartsWith('{') || HelpCommands.AreBelow(page, words[at - 1]))
            ? words[at - 1] : null;
    }

    /// <summary>argparse prints what a program's author wrote instead, where that is: then not all options are in it.</summary>
    private bool IsWrittenByItself() => page.Style != HelpStyle.Argparse
        || options.All(option => option.Names.Any(name => page.Usage.Contains(name, StringComparison.Ordinal)));

    private void Read(IReadOnlyList<string> words)
    {
        for (var at = Program(words); at < words.Count; at++)
        {
            var word = words[at];
            isOpen |= word == "..." && words[at - 1] == "COMMAND";
            if (isOpen || Placeholders.Contains(word, StringComparer.Ordinal) || IsOfCommands(word)
                || (at + 1 < words.Count && words[at + 1] == "..." && CommandsToken(page) == word))
                continue;

            if (word.StartsWith('-'))
                at += Required(word);
            else if (word.StartsWith("[-", StringComparison.Ordinal) || word.StartsWith('('))
                Group(word);
            else if (word != "...")
                Argument(word);
            else if (CommandsToken(page) is null)
                arguments.Add(new ArgumentContract("...") { Value = new ValueContract(0, ValueContract.Any) { Kind = ValueKind.Unknown } });
        }
    }

    /// <summary>click chains commands: <c>COMMAND1 [ARGS]... [COMMAND2 [ARGS]...]...</c>.</summary>
    private bool IsOfCommands(string word) =>
        page.Style == HelpStyle.Click && word.TrimStart('[').StartsWith("COMMAND", StringComparison.Ordinal);

    private OptionContract Demanded(OptionContract option) => required.Overlaps(option.Names) ? option with { IsRequired = true } : option;

    /// <summary>How many words name the program and the command.</summary>
    private static int Program(IReadOnlyList<string> words)
    {
        var at = 1;
        while (at < words.Count && (words[at] == "-m" || !"[(<{-".Contains(words[at][0])))
            at++;
        return at;
    }

    /// <summary>An option that is not in brackets; answers how many words of its value follow.</summary>
    private int Required(string word)
    {
        required.Add(word);
        var known = options.FirstOrDefault(option => option.Names.Contains(word, StringComparer.Ordinal));
        return known is null ? 0 : known.Value.Most == ValueContract.Any ? 2 : known.Value.Most;
    }

    private void Group(string word)
    {
        var names = word.Split(" | ").Select(part => part.TrimStart('[', '(').Split(' ')[0].TrimEnd(']', ')')).ToList();
        var members = options.Where(option => option.Names.Any(name => names.Contains(name, StringComparer.Ordinal))).ToList();
        if (members.Count > 1)
            groups.Add(new OptionGroup([.. members.SelectMany(member => member.Names)], word.StartsWith('(')));
    }

    private void Argument(string word)
    {
        var argument = HelpValues.Argument(word);
        if (arguments is [.., var last] && last.Name == argument.Name && argument.Value.Most == ValueContract.Any)
            arguments[^1] = last with { Value = last.Value with { Most = ValueContract.Any } };
        else
            arguments.Add(Noted(argument));
    }

    /// <summary>With what the list of arguments tells of it.</summary>
    private ArgumentContract Noted(ArgumentContract argument)
    {
        var entry = page.Entries.FirstOrDefault(each => !each.IsOption && HelpValues.Argument(each.Left).Name == argument.Name);
        if (entry is null)
            return argument;

        var choices = HelpNotes.ChoicesOf(entry);
        return argument with
        {
            Default = HelpNotes.DefaultOf(entry.Right),
            Value = choices.Count > 0 ? argument.Value with { Kind = ValueKind.Text, Choices = choices } : OfKind(argument.Value, entry),
        };
    }

    /// <summary>Typer tells the kind of an argument behind its name, or writes the name again: <c>name [NAME]</c>.</summary>
    private ValueContract OfKind(ValueContract value, HelpEntry entry)
    {
        var at = page.Style == HelpStyle.Click ? entry.Left.IndexOf(' ', StringComparison.Ordinal) : -1;
        var told = at < 0 ? ValueContract.None : HelpValues.Of(entry.Left[at..], page.Style);
        return told.Most == 0 || told.Choices.Count == 1 || value.Choices.Count > 0 ? value
            : value with { Kind = told.Kind, Choices = told.Choices, Range = HelpNotes.RangeOf(entry.Right) };
    }
}
