using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Options and arguments of which only one may be given.</summary>
/// <param name="Names">All names of the options, and those of the arguments in brackets: <c>--stdin</c>, <c>&lt;files&gt;</c>.</param>
/// <param name="IsRequired">One of them must be given.</param>
internal sealed record OptionGroup(IReadOnlyList<string> Names, bool IsRequired)
{
    /// <summary>Those of a command's options and arguments that are in it.</summary>
    public IReadOnlyList<GroupMember> Members(CommandContract command) =>
    [
        .. command.Arguments.Select(argument => new GroupMember(null, argument)).Where(IsMember),
        .. command.Options.Select(option => new GroupMember(option, null)).Where(IsMember),
    ];

    private bool IsMember(GroupMember member) => member.Names.Any(name => Names.Contains(name, StringComparer.Ordinal));
}

/// <summary>What is in a group: an option or an argument.</summary>
/// <param name="Option">The option; null when it is an argument.</param>
/// <param name="Argument">The argument; null when it is an option.</param>
internal sealed record GroupMember(OptionContract? Option, ArgumentContract? Argument)
{
    /// <summary>Its names, as those of a group are.</summary>
    public IReadOnlyList<string> Names => Option?.Names ?? [$"<{Argument!.Name}>"];

    /// <summary>The name that messages use.</summary>
    public string Name => Names[0];

    /// <summary>Whether the command is refused without it, whatever else is given.</summary>
    public bool IsRequired => Option?.IsRequired ?? Argument!.Value.Least > 0;

    /// <summary>Where it is declared.</summary>
    public Place? Place => Option?.Place ?? Argument?.Place;
}
