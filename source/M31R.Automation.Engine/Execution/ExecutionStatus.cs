namespace Nuke.Common.Execution;

/// <summary>Where a target stands.</summary>
public enum ExecutionStatus
{
    /// <summary>Not part of this run.</summary>
    None = 0,

    /// <summary>Waits for its turn.</summary>
    Scheduled = 1,

    /// <summary>Was not started because another target failed.</summary>
    NotRun = 2,

    /// <summary>Left out on purpose.</summary>
    Skipped = 3,

    /// <summary>Ran to its end.</summary>
    Succeeded = 4,

    /// <summary>Threw.</summary>
    Failed = 5,

    /// <summary>Runs now.</summary>
    Running = 6,

    /// <summary>Was interrupted while it ran.</summary>
    Aborted = 7,

    /// <summary>Has dependencies and no actions of its own.</summary>
    Collective = 8,
}
