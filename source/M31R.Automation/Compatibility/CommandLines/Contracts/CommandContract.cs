using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>A command as users may type it.</summary>
/// <param name="Words">
/// All words up to it: <c>app train</c>; empty where parts of the program are named alone, as those of NUKE are.
/// </param>
internal sealed record CommandContract(string Words)
{
    /// <summary>How it is started, where that is not by <see cref="Words"/>.</summary>
    public string? Program { get; init; }

    /// <summary>Other words that the last one of <see cref="Words"/> may be.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The commands below it.</summary>
    public IReadOnlyList<CommandContract> Commands { get; init; } = [];

    /// <summary>Its own options; those of the commands above it are theirs.</summary>
    public IReadOnlyList<OptionContract> Options { get; init; } = [];

    /// <summary>What is told by its place, in order.</summary>
    public IReadOnlyList<ArgumentContract> Arguments { get; init; } = [];

    /// <summary>Options and arguments of which only one may be given.</summary>
    public IReadOnlyList<OptionGroup> Groups { get; init; } = [];

    /// <summary>One of <see cref="Commands"/> must follow.</summary>
    public bool NeedsCommand { get; init; }

    /// <summary>Words may follow of which nothing is known.</summary>
    public bool TakesAnyArguments { get; init; }

    /// <summary>It was read from a help that no known library printed: what that leaves out may still be accepted.</summary>
    public bool IsFreelyTold { get; init; }

    /// <summary>There is such a command, and nothing else is known of it.</summary>
    public bool IsUnread { get; init; }

    /// <summary>It is accepted and no help tells of it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Names of options and choices are the same in capitals, as NUKE has it.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Options may be shortened as long as no other begins so, as argparse has it.</summary>
    public bool AllowsPrefixes { get; init; }

    /// <summary>What is said of its deprecation.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Where it is declared.</summary>
    public Place? Place { get; init; }

    /// <summary>The last of its words.</summary>
    public string Name => Words[(Words.LastIndexOf(' ') + 1)..];

    /// <summary>All words that the last one may be.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);

    /// <summary>As messages call it.</summary>
    public string Title => Program ?? Words;

    /// <summary>This one and all below it.</summary>
    public IEnumerable<CommandContract> All => Commands.SelectMany(command => command.All).Prepend(this);

    /// <summary>How many commands, options and arguments there are, its own and below it.</summary>
    public int Items => All.Sum(command => 1 + command.Options.Count + command.Arguments.Sum(argument => argument.Items));

    /// <summary>The name of one of its parts, in the words of a user: <c>app train --epochs</c>.</summary>
    public string Item(string part) => Words.Length == 0 ? part : $"{Words} {part}";

    /// <summary>What all of its parts are named, under each of their names.</summary>
    public IEnumerable<string> Named => All.SelectMany(command => new[]
    {
        command.Names.Select(command.Called).Where(words => words.Length > 0),
        command.Options.SelectMany(option => option.Names).Select(command.Item),
        command.Arguments.SelectMany(argument => argument.ChoiceNoun is { } noun
            ? argument.Value.Choices.Select(choice => $"{noun} {choice}") : [command.Item($"<{argument.Name}>")]),
    }.SelectMany(names => names));

    /// <summary>It with another word in the place of its last one.</summary>
    public string Called(string name) => Words[..(Words.LastIndexOf(' ') + 1)] + name;

    /// <summary>The option that a word names, in full or shortened; null when it names none, or more than one.</summary>
    /// <param name="name">With its hyphens.</param>
    /// <param name="comparison">How names are compared.</param>
    public OptionContract? OptionCalled(string name, StringComparison comparison)
    {
        if (Options.FirstOrDefault(option => option.Names.Any(each => each.Equals(name, comparison))) is { } exact)
            return exact;

        var begun = !AllowsPrefixes || !name.StartsWith("--", StringComparison.Ordinal) ? []
            : Options.Where(option => option.Names.Any(each => each.StartsWith(name, comparison))).ToList();
        return begun.Count == 1 ? begun[0] : null;
    }

    /// <summary>The commands from this one to one below it, both included; empty when that is none of its.</summary>
    public IReadOnlyList<CommandContract> WayTo(CommandContract command)
    {
        if (ReferenceEquals(this, command))
            return [this];

        var below = Commands.Select(next => next.WayTo(command)).FirstOrDefault(way => way.Count > 0);
        return below is null ? [] : [this, .. below];
    }

    /// <summary>It with another command in the place of one.</summary>
    public CommandContract Replacing(CommandContract command, CommandContract other)
    {
        var way = WayTo(command);
        var made = other;
        for (var step = way.Count - 2; step >= 0; step--)
        {
            var (above, below, next) = (way[step], way[step + 1], made);
            made = above with { Commands = [.. above.Commands.Select(each => ReferenceEquals(each, below) ? next : each)] };
        }

        return made;
    }
}
