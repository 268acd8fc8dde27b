using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>A command as users may type it.</summary>
/// <param name="Words">All words up to it: <c>app train</c>.</param>
internal sealed record CommandContract(string Words)
{
    /// <summary>The commands below it.</summary>
    public IReadOnlyList<CommandContract> Commands { get; init; } = [];

    /// <summary>Its own options; those of the commands above it are theirs.</summary>
    public IReadOnlyList<OptionContract> Options { get; init; } = [];

    /// <summary>What is told by its place, in order.</summary>
    public IReadOnlyList<ArgumentContract> Arguments { get; init; } = [];

    /// <summary>Options of which only one may be given.</summary>
    public IReadOnlyList<OptionGroup> Groups { get; init; } = [];

    /// <summary>One of <see cref="Commands"/> must follow.</summary>
    public bool NeedsCommand { get; init; }

    /// <summary>Names of options and choices are the same in capitals, as NUKE has it.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Options may be shortened as long as no other begins so, as argparse has it.</summary>
    public bool AllowsPrefixes { get; init; }

    /// <summary>What is said of its deprecation.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Where it is declared.</summary>
    public Place? Place { get; init; }

    /// <summary>This one and all below it.</summary>
    public IEnumerable<CommandContract> All => Commands.SelectMany(command => command.All).Prepend(this);
}

/// <summary>Options of which only one may be given.</summary>
/// <param name="Names">All their names.</param>
/// <param name="IsRequired">One of them must be given.</param>
internal sealed record OptionGroup(IReadOnlyList<string> Names, bool IsRequired);

/// <summary>An option of a command.</summary>
/// <param name="Names">With their hyphens, the longest first: <c>--epochs</c>, <c>-e</c>.</param>
internal sealed record OptionContract(IReadOnlyList<string> Names)
{
    /// <summary>What follows it.</summary>
    public ValueContract Value { get; init; } = ValueContract.None;

    /// <summary>The command is refused without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What stands behind it is not looked at: the help, the version.</summary>
    public bool EndsLine { get; init; }

    /// <summary>It may stand more than once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>What is taken when it is left out, as it is told; null when nothing is told.</summary>
    public string? Default { get; init; }

    /// <summary>What is said of its deprecation.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Where it is declared.</summary>
    public Place? Place { get; init; }

    /// <summary>The name that messages use.</summary>
    public string Name => Names[0];
}

/// <summary>An argument that is told by its place.</summary>
/// <param name="Name">As the help has it, without brackets.</param>
internal sealed record ArgumentContract(string Name)
{
    /// <summary>What it may be; how many of it is told here too.</summary>
    public ValueContract Value { get; init; } = ValueContract.One;

    /// <summary>What is taken when it is left out.</summary>
    public string? Default { get; init; }

    /// <summary>Where it is declared.</summary>
    public Place? Place { get; init; }
}

/// <summary>The values that an option or an argument takes.</summary>
/// <param name="Least">How many at least.</param>
/// <param name="Most">How many at most.</param>
internal sealed record ValueContract(int Least, int Most)
{
    /// <summary>As many as one likes.</summary>
    public const int Any = int.MaxValue;

    /// <summary>No value: it is a switch.</summary>
    public static ValueContract None { get; } = new(0, 0);

    /// <summary>Exactly one.</summary>
    public static ValueContract One { get; } = new(1, 1);

    /// <summary>The kind of value; <see cref="ValueKind.Text"/> when nothing is known.</summary>
    public ValueKind Kind { get; init; }

    /// <summary>The only values; empty when any of its kind will do.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>What a value must look like.</summary>
internal enum ValueKind
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>A number, with a point or an exponent.</summary>
    Number,

    /// <summary>A number without a point.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,
}
