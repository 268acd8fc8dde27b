namespace M31R.Automation.Machine;

/// <summary>What a command left behind.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">128 plus the signal when a signal ended it; null unless <see cref="End"/> is
/// <see cref="CommandEnd.Exited"/>.</param>
/// <param name="StandardOutput">
/// Decoded as UTF-8 with replacement, secrets masked, lines ended by <c>\n</c>; see <see cref="Command.OutputIsData"/>.
/// </param>
/// <param name="StandardError">The same for standard error.</param>
/// <param name="Duration">Wall clock time.</param>
public sealed record CommandResult(CommandEnd End, int? ExitCode, string StandardOutput, string StandardError, TimeSpan Duration)
{
    /// <summary>
    /// Characters of both streams dropped because of <see cref="Command.OutputLimit"/>; who parses output checks that it is 0.
    /// </summary>
    public long LeftOut { get; init; }

    /// <summary>It exited by itself with code 0.</summary>
    public bool Succeeded => End == CommandEnd.Exited && ExitCode == 0;

    /// <summary>Both streams, output first.</summary>
    public string Output => StandardError.Length == 0 ? StandardOutput : $"{StandardOutput}{StandardError}";
}
