namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Makes the shortest command lines that a contract accepts and that use one of its parts.</summary>
/// <param name="root">The program.</param>
internal sealed class ExampleLine(CommandContract root)
{
    /// <summary>A line that calls a command, with what it wants; and more words behind.</summary>
    /// <param name="command">One of the program's commands, or itself.</param>
    /// <param name="more">An option and its values, to stand among the options of that command.</param>
    /// <param name="without">Options that are left out although they are wanted: <paramref name="more"/> has them.</param>
    /// <param name="arguments">What stands for the arguments; null: what they want.</param>
    public IReadOnlyList<string> Of(
        CommandContract command,
        IEnumerable<string>? more = null,
        IReadOnlyList<OptionContract>? without = null,
        IEnumerable<string>? arguments = null)
    {
        var way = root.WayTo(command);
        IEnumerable<string> words =
        [
            .. way.SelectMany((step, index) => Wanted(step, without).Prepend(index == 0 ? "" : step.Name)).Where(word => word.Length > 0),
            .. more ?? [],
        ];
        return arguments is null && command is { NeedsCommand: true, Commands: [var first, ..] }
            ? [.. words, .. Rest(first)]
            : [.. words, .. arguments ?? command.Arguments.SelectMany(argument => argument.Value.Examples)];
    }

    /// <summary>An option with the values that it wants.</summary>
    /// <param name="option">Which.</param>
    /// <param name="name">The name to call it by; null for its first.</param>
    public static IEnumerable<string> With(OptionContract option, string? name = null) =>
        option.Value.Examples.Prepend(name ?? option.Name);

    private static IEnumerable<string> Rest(CommandContract command) =>
    [
        command.Name,
        .. Wanted(command, null),
        .. command is { NeedsCommand: true, Commands: [var first, ..] }
            ? Rest(first)
            : command.Arguments.SelectMany(argument => argument.Value.Examples),
    ];

    /// <summary>The options that it must have, and one of each group that must have one.</summary>
    private static IEnumerable<string> Wanted(CommandContract command, IReadOnlyList<OptionContract>? without)
    {
        var given = without ?? [];
        var wanted = command.Options.Where(option => option.IsRequired && !given.Contains(option)).ToList();
        foreach (var members in command.Groups.Where(group => group.IsRequired).Select(group => group.Members(command)))
        {
            if (members.Count > 0 && !members.Any(member => wanted.Contains(member) || given.Contains(member)))
                wanted.Add(members[0]);
        }

        return wanted.SelectMany(option => With(option));
    }
}
