using System.Text.RegularExpressions;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>
/// Finds what a program still accepts though its help no longer tells of it. Every question ends with the option that prints the help, so
/// that nothing else is done: most libraries refuse an unknown option before they print help. argparse prints help all the same; it refuses
/// a known option first when its value is missing, or it takes none and gets one.
/// </summary>
/// <param name="crawler">Reads commands.</param>
/// <param name="ask">Answers what the program prints for some words.</param>
internal sealed class HiddenParts(HelpCrawler crawler, Func<IReadOnlyList<string>, HelpAnswer> ask)
{
    private const int MostQuestions = 60;
    private const string Nonsense = "--no-such-option-at-all";
    private readonly Dictionary<string, bool> refusesNonsense = new(StringComparer.Ordinal);
    private int questions;

    /// <summary>The command of now with what was known of it and is accepted still.</summary>
    public CommandContract Added(CommandContract old, CommandContract now)
    {
        if (old.IsUnread || now.IsUnread || now.IsFreelyTold)
            return now;

        var words = now.Words.Split(' ').Skip(1).ToList();
        var commands = old.Commands.Where(command => Find(now, command) is null)
            .Select(command => Unlisted(now, command)).OfType<CommandContract>();
        var kept = now.Commands.Select(command => Find(old, command) is { } known ? Added(known, command) : command);
        return now with
        {
            Options = [.. old.Options.Aggregate(now.Options, (options, option) => WithNames(options, option, words))],
            Commands = [.. kept, .. commands],
        };
    }

    private CommandContract? Unlisted(CommandContract now, CommandContract command) =>
        ++questions < MostQuestions ? crawler.Unlisted(now, command.Name) : null;

    private IReadOnlyList<OptionContract> WithNames(
        IReadOnlyList<OptionContract> options, OptionContract option, IReadOnlyList<string> words)
    {
        string[] missing = [.. option.Names.Where(name => !options.Any(each => each.Names.Contains(name, StringComparer.Ordinal)))];
        string[] accepted = [.. missing.Where(name => IsAccepted(option, name, words))];
        if (accepted.Length == 0)
            return options;

        return missing.Length == option.Names.Count
            ? [.. options, option with { Names = accepted, IsHidden = true, IsRequired = false, Default = null }]
            : [.. options.Select(each => each.Names.Intersect(option.Names, StringComparer.Ordinal).Any() ? Longer(each, accepted) : each)];
    }

    private static OptionContract Longer(OptionContract option, string[] names) => option with { Names = [.. option.Names, .. names] };

    private bool IsAccepted(OptionContract option, string name, IReadOnlyList<string> words)
    {
        if (++questions > MostQuestions)
            return false;

        if (RefusesNonsense(words))
            return ask([.. words, .. ExampleLine.With(option, name)]).Text is not null;

        var refused = ask([.. words, option.Value.Least > 0 ? name : $"{name}=x"]);
        return refused.WasRefused
            && Regex.IsMatch(refused.Output, $"{Regex.Escape(name)}(?![\\w-])", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private bool RefusesNonsense(IReadOnlyList<string> words)
    {
        var called = string.Join(' ', words);
        if (!refusesNonsense.TryGetValue(called, out var known))
            refusesNonsense[called] = known = ask([.. words, Nonsense]).WasRefused;
        return known;
    }

    private static CommandContract? Find(CommandContract now, CommandContract command) =>
        now.Commands.FirstOrDefault(each => each.Names.Intersect(command.Names, StringComparer.Ordinal).Any());
}
