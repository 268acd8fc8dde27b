namespace M31R.Automation.Machine;

/// <summary>How a command came to its end.</summary>
public enum CommandEnd
{
    /// <summary>It exited by itself; see <see cref="CommandResult.ExitCode"/>.</summary>
    Exited,

    /// <summary>No such program on PATH, or it cannot be executed.</summary>
    NotFound,

    /// <summary>It ran past its <see cref="Command.Timeout"/> and was killed with its children.</summary>
    TimedOut,

    /// <summary>The run was interrupted; it was killed with its children.</summary>
    Cancelled,

    /// <summary>It was never started: what was to be arranged around it could not be. Standard error says why.</summary>
    NotPrepared,
}
