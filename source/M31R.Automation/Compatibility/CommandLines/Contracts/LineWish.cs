namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>What a command line is to show.</summary>
/// <param name="Command">The command that it calls.</param>
internal sealed record LineWish(CommandContract Command)
{
    /// <summary>The word to call the command by; null: one that it has on both sides.</summary>
    public string? Called { get; init; }

    /// <summary>Options and their values, to stand among the options of the command.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary><see cref="Words"/> stand behind the arguments, so that they take none of those for a value.</summary>
    public bool StandsLast { get; init; }

    /// <summary>Options that are not given although they are wanted: <see cref="Words"/> has them, or they are to be missed.</summary>
    public IReadOnlyList<OptionContract> Without { get; init; } = [];

    /// <summary>What stands for one of the arguments; null: what it wants.</summary>
    public (ArgumentContract Argument, IReadOnlyList<string> Values)? Filled { get; init; }

    /// <summary>An argument that is not given although it is wanted.</summary>
    public ArgumentContract? WithoutArgument { get; init; }

    /// <summary>No command follows although one is wanted.</summary>
    public bool EndsHere { get; init; }
}
