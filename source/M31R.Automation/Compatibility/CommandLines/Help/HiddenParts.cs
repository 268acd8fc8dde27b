using System.Text.RegularExpressions;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>
/// Finds what a program still accepts though its help no longer tells of it. Every question ends with the option that prints the help, so
/// that nothing else is done: most libraries refuse an unknown option before they print help. argparse prints help all the same; it refuses
/// a known option first when its value is missing, or it takes none and gets one.
/// </summary>
/// <param name="ask">Answers what the program prints for some words.</param>
internal sealed class HiddenParts(Func<IReadOnlyList<string>, HelpAnswer> ask)
{
    private const int MostQuestions = 120;
    private const string Nonsense = "--no-such-option-at-all";
    private static readonly HelpAnswer NotAsked = new(null, "too much was asked already", "");
    private readonly Dictionary<string, bool> refusesNonsense = new(StringComparer.Ordinal);
    private int questions;
    private int unanswered;
    private bool takesShortened;

    /// <summary>
    /// The command of now with what was known of it and is accepted still; where nobody could tell, it is one that may accept more than it
    /// tells.
    /// </summary>
    public CommandContract Added(CommandContract old, CommandContract now)
    {
        if (old.IsUnread || now.IsUnread || now.IsFreelyTold)
            return now;

        var words = now.Words.Split(' ').Skip(1).ToList();
        var unknown = unanswered;
        var options = old.Options.Aggregate(now.Options, (options, option) => WithNames(options, option, words));
        var hidden = old.Commands.Where(command => Counterparts.Of(now, command, StringComparer.Ordinal) is null)
            .Select(command => new HelpCrawler(Ask).Unlisted(now, command.Name)).OfType<CommandContract>().ToList();
        now = now with { IsFreelyTold = unanswered > unknown, AllowsPrefixes = takesShortened, Options = options };
        return now with { Commands = [.. now.Commands.Select(command => Known(old, command)), .. hidden] };
    }

    private CommandContract Known(CommandContract old, CommandContract command) =>
        Counterparts.Of(old, command, StringComparer.Ordinal) is { } known ? Added(known, command) : command;

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
        if (RefusesNonsense(words))
            return Ask([.. words, .. ExampleLine.With(option, name)]).Text is not null;

        var refused = Ask([.. words, option.Value.Least > 0 ? name : $"{name}=x"]);
        takesShortened |= refused.WasRefused && IsOfLonger(refused, name);
        return refused.WasRefused && Names(refused.Output, name);
    }

    private static bool Names(string output, string name) =>
        Regex.IsMatch(output, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>argparse takes a shortened name, and names the option in full where it refuses its value.</summary>
    private static bool IsOfLonger(HelpAnswer refused, string name) => name.StartsWith("--", StringComparison.Ordinal) && Regex.IsMatch(
        refused.Output, $@"error: argument [^:]*{Regex.Escape(name)}[\w-]", RegexOptions.None, TimeSpan.FromSeconds(1));

    private bool RefusesNonsense(IReadOnlyList<string> words)
    {
        var called = string.Join(' ', words);
        if (!refusesNonsense.TryGetValue(called, out var known))
            refusesNonsense[called] = known = Ask([.. words, Nonsense]).WasRefused;
        return known;
    }

    private HelpAnswer Ask(IReadOnlyList<string> words)
    {
        var answer = ++questions > MostQuestions ? NotAsked : ask(words);
        if (answer is { Text: null, WasRefused: false })
            unanswered++;
        return answer;
    }
}
