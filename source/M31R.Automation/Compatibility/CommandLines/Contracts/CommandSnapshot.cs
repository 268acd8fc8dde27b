namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Writes a contract for people to read: a line for each command, option and argument.</summary>
internal static class CommandSnapshot
{
    /// <summary>The lines, sorted.</summary>
    public static IReadOnlyList<string> Of(CommandContract root) =>
        [.. Told(root).SelectMany(Lines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<CommandContract> Told(CommandContract command) =>
        command.Commands.Where(each => !each.IsHidden).SelectMany(Told).Prepend(command);

    private static IEnumerable<string> CommandLines(CommandContract command) =>
        command.Names.Select(command.Called).Where(words => words.Length > 0)
        .Select(words => words + (command.NeedsCommand ? " (a command must follow)" : "") + Deprecated(command.Deprecation));

    private static IEnumerable<string> Lines(CommandContract command) =>
    [
        .. CommandLines(command),
        .. command.Options.Where(option => !option.IsHidden).Select(option => command.Item(Option(option))),
        .. command.Arguments.SelectMany(argument => Argument(command, argument)),
        .. command.Groups.Select(group => command.Item(Group(command, group))),
    ];

    private static string Group(CommandContract command, OptionGroup group) =>
        $"takes {(group.IsRequired ? "one" : "at most one")} of {string.Join(", ", group.Members(command).Select(member => member.Name))}";

    private static IEnumerable<string> Argument(CommandContract command, ArgumentContract argument) => argument.ChoiceNoun is { } noun
        ? argument.Value.Choices.Select(choice => $"{noun} {choice}")
        : [command.Item($"<{argument.Name}>{Values(argument.Value)}{Default(argument.Default)}")];

    private static string Option(OptionContract option) => string.Concat(
        string.Join(", ", option.Names),
        option.Value.Most == 0 ? "" : Values(option.Value),
        option.IsRequired ? " required" : "",
        option.Collects == true && option.Value.Most > 0 ? " each counts" : "",
        Default(option.Default),
        Deprecated(option.Deprecation));

    private static string Values(ValueContract value) => string.Concat(
        value is { Least: 1, Most: 1 } ? "" : $" {Count(value)}",
        value.Choices.Count > 0 ? $" {string.Join('|', value.Choices)}" : value.Kind switch
        {
            ValueKind.Unknown => "",
            ValueKind.Judged => " judged by the program",
            _ => $" {value.Kind.ToString().ToLowerInvariant()}",
        },
        value.Range is { } range ? $" {range}" : "");

    private static string Count(ValueContract value) =>
        value.Most == value.Least ? $"{value.Least}"
            : value.Most == ValueContract.Any ? $"{value.Least}.." : $"{value.Least}..{value.Most}";

    private static string Default(string? value) => value is null or "None" ? "" : $" default \"{value}\"";

    private static string Deprecated(string? words) => words is null ? "" : " deprecated";
}
