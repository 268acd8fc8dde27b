namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>Makes the shortest command lines that a contract accepts and that use one of its parts.</summary>
/// <param name="root">The program.</param>
internal sealed class ExampleLine(CommandContract root)
{
    /// <summary>A line that calls a command, with what it wants; and more words behind.</summary>
    /// <param name="command">One of the program's commands, or itself.</param>
    /// <param name="more">An option and its values, to stand among the options of that command.</param>
    /// <param name="without">An option that is left out although it is wanted: <paramref name="more"/> has it.</param>
    /// <param name="arguments">What stands for the arguments; null: what they want.</param>
    public IReadOnlyList<string> Of(
        CommandContract command, IEnumerable<string>? more = null, OptionContract? without = null, IEnumerable<string>? arguments = null)
    {
        var words = new List<string>();
        for (var at = root; ; at = at.Commands.First(next => IsOnTheWay(next, command)))
        {
            words.AddRange(at.Options.Where(option => option.IsRequired && option != without).SelectMany(option => With(option)));
            if (at == command)
                break;

            words.Add(at.Commands.First(next => IsOnTheWay(next, command)).Words.Split(' ')[^1]);
        }

        words.AddRange(more ?? []);
        if (command.NeedsCommand && command.Commands.Count > 0 && arguments is null)
            return [.. words, .. Rest(command.Commands[0])];

        words.AddRange(arguments ?? command.Arguments.SelectMany(argument => ValuesOf(argument.Value)));
        return words;
    }

    /// <summary>An option with the values that it wants.</summary>
    /// <param name="option">Which.</param>
    /// <param name="name">The name to call it by; null for its first.</param>
    /// <param name="value">The first value; null for any.</param>
    public static IEnumerable<string> With(OptionContract option, string? name = null, string? value = null) =>
        [name ?? option.Name, .. value is null ? ValuesOf(option.Value) : [value, .. ValuesOf(option.Value).Skip(1)]];

    private static IEnumerable<string> Rest(CommandContract command) =>
    [
        command.Words.Split(' ')[^1],
        .. command.Options.Where(option => option.IsRequired).SelectMany(option => With(option)),
        .. command.NeedsCommand && command.Commands.Count > 0
            ? Rest(command.Commands[0])
            : command.Arguments.SelectMany(argument => ValuesOf(argument.Value)),
    ];

    private static IEnumerable<string> ValuesOf(ValueContract value) => Enumerable.Repeat(ValueOf(value), value.Least);

    /// <summary>A value that will do.</summary>
    public static string ValueOf(ValueContract value) => value switch
    {
        { Choices: [var first, ..] } => first,
        { Kind: ValueKind.Integer } => "1",
        { Kind: ValueKind.Number } => "0.5",
        { Kind: ValueKind.Truth } => "true",
        _ => "value",
    };

    private static bool IsOnTheWay(CommandContract step, CommandContract goal) =>
        goal.Words == step.Words || goal.Words.StartsWith(step.Words + " ", StringComparison.Ordinal);
}
