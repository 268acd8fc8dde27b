using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>
/// Tells a value's only choice from its name, which System.CommandLine writes alike: <c>&lt;High&gt;</c> is a choice where the other side
/// has <c>&lt;High|Low&gt;</c>.
/// </summary>
internal static class LoneChoices
{
    /// <summary>A command with what another side knows to be choices.</summary>
    /// <param name="command">The command here.</param>
    /// <param name="other">The command there.</param>
    public static CommandContract Known(CommandContract command, CommandContract other) => command with
    {
        Options = [.. command.Options.Select(option => Known(option, Counterparts.Of(other, option, StringComparer.Ordinal)))],
        Commands = [.. command.Commands.Select(below => Counterparts.Of(other, below, StringComparer.Ordinal) is { } there
            ? Known(below, there) : below)],
    };

    private static OptionContract Known(OptionContract option, OptionContract? other) =>
        option.Value.Word is { } word && other?.Value.Choices.Contains(word, StringComparer.Ordinal) == true
            ? option with { Value = option.Value with { Kind = ValueKind.Text, Choices = [word] } }
            : option;
}
