using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Asks a program for the help of each of its commands, level by level.</summary>
/// <param name="ask">Answers what the program prints for some words.</param>
internal sealed class HelpCrawler(Func<IReadOnlyList<string>, HelpAnswer> ask)
{
    private const int Deepest = 6;
    private const int MostCommands = 500;
    private const string Remedy =
        "Let what is declared print the help of the program, and that of a command when its words stand before the last argument.";

    private static readonly (string Reason, string Remedy) Unrecognised = (
        "its help lists no option, argument or command that could be recognised.",
        "Let what is declared print a help with a list of them below a heading, such as \"Options:\" or \"Commands:\".");

    private int asked;
    private (string Reason, string Remedy)? problem;

    /// <summary>The contract of the whole program.</summary>
    /// <param name="name">As it is typed.</param>
    public ContractReading Crawl(string name)
    {
        var answer = ask([]);
        if (answer.Text is null)
            return new ContractReading(null, Told(answer));

        var contract = Read(name, [], answer.Text);
        if (contract.Items == 1 && !HelpPageReader.Read(answer.Text).IsRecognised)
            return new ContractReading(null, Unrecognised);

        return new ContractReading(contract, problem);
    }

    /// <summary>A command that the help of the one above does not list; null when it is none.</summary>
    /// <param name="above">All words up to the one above.</param>
    /// <param name="name">Its name.</param>
    public CommandContract? Unlisted(CommandContract above, string name)
    {
        var words = above.Words.Split(' ').Skip(1).ToList();
        var answer = ask([.. words, name]);
        return answer.Text is null || answer.Text == ask(words).Text
            ? null
            : Read(above.Item(name), [.. words, name], answer.Text) with { IsHidden = true };
    }

    private CommandContract Read(string called, IReadOnlyList<string> words, string text)
    {
        var page = HelpPageReader.Read(text);
        var command = HelpUsage.Of(called, page);
        var listed = words.Count < Deepest ? HelpCommands.Of(page) : [];
        return command with
        {
            TakesAnyArguments = command.TakesAnyArguments || (page.Style == HelpStyle.Other && listed.Count == 0),
            Deprecation = DeprecationWords.AreIn(page.Description) ? page.Description : null,
            Commands = [.. listed.Select(each => Below(called, words, each, text))],
        };
    }

    private CommandContract Below(
        string above, IReadOnlyList<string> words, (IReadOnlyList<string> Names, string Text) listed, string helpAbove)
    {
        var name = listed.Names[0];
        var called = $"{above} {name}";
        var unread = new CommandContract(called) { IsUnread = true };
        if (++asked > MostCommands)
        {
            problem ??= ($"it has more than {MostCommands} commands.", Remedy);
            return unread;
        }

        var answer = ask([.. words, name]);
        if (answer.Text is null)
            problem ??= Told(answer);
        var command = answer.Text is null || answer.Text == helpAbove ? unread : Read(called, [.. words, name], answer.Text);
        return command with
        {
            Aliases = [.. listed.Names.Skip(1)],
            Deprecation = DeprecationWords.AreIn(listed.Text) ? listed.Text : command.Deprecation,
        };
    }

    private static (string Reason, string Remedy) Told(HelpAnswer answer) =>
        ($"{answer.Refusal}.", answer.Missing is { } missing ? $"Install {missing} where this runs, or declare what else prints the help." : Remedy);
}
