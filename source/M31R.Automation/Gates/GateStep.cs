using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>The four gates, each named as its target.</summary>
internal enum GateStep
{
    /// <summary>Fetch what the subject depends on.</summary>
    Restore,

    /// <summary>Translate it, or see that it could be.</summary>
    Compile,

    /// <summary>Run its tests.</summary>
    Test,

    /// <summary>Look at its formatting.</summary>
    CheckFormat,
}

/// <summary>How a step came to its end at one site.</summary>
internal enum StepEnd
{
    /// <summary>It ran and told what it had to tell.</summary>
    Done,

    /// <summary>There is no such step here: nothing to fetch, nothing to translate.</summary>
    NotNeeded,

    /// <summary>It could not run, and the subject is not to blame: a tool, a registry or a permission is missing.</summary>
    CouldNotRun,

    /// <summary>It failed, and the subject is to blame.</summary>
    Failed,
}

/// <summary>What a step came to at one site.</summary>
/// <param name="Site">The site as messages name it: <c>web/package.json</c>.</param>
/// <param name="End">How it ended.</param>
/// <param name="Explanation">One or two sentences; what was run when it is done.</param>
internal sealed record StepFacts(string Site, StepEnd End, string Explanation)
{
    /// <summary>The next step when it could not run or failed; empty leaves it to the rule.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Whether it restored without a lock file, so that another day may restore other versions.</summary>
    public bool IsUnlocked { get; init; }

    /// <summary>It was stopped when its time was over.</summary>
    public bool TimedOut { get; init; }

    /// <summary>The manifest, or where a command is declared.</summary>
    public Place? Place { get; init; }
}
