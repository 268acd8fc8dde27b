using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>One change of a command, without the others that it may have.</summary>
/// <param name="One">The command of the last release.</param>
/// <param name="Other">The command of now.</param>
internal sealed record SingleChange(CommandContract One, CommandContract Other)
{
    /// <summary><see cref="One"/> when nothing but this change is made.</summary>
    public required CommandContract Changed { get; init; }

    /// <summary><see cref="Other"/> when nothing but this change is taken back.</summary>
    public required CommandContract Restored { get; init; }
}
