using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

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
