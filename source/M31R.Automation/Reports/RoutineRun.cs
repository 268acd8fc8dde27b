using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>What a routine looked at and what its targets left behind: all that its report is made from.</summary>
public sealed record RoutineRun
{
    /// <summary>Name of the routine, such as <c>MonthlyHealth</c>.</summary>
    public required string Routine { get; init; }

    /// <summary>Name of the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Full hash of the commit that was looked at; null without git or before the first commit.</summary>
    public required string? Commit { get; init; }

    /// <summary>The tree differed from that commit.</summary>
    public bool IsDirty { get; init; }

    /// <summary>The day it was judged by, UTC.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Everything was required and warnings failed.</summary>
    public bool Strict { get; init; }

    /// <summary>Version of M31R.Automation.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>One for every target that the routine is made of, in the order they run.</summary>
    public required IReadOnlyList<RoutinePart> Parts { get; init; }
}

/// <summary>One target of a routine.</summary>
/// <param name="Target">Name of the target, such as <c>Test</c>.</param>
/// <param name="End">How it came to its end.</param>
/// <param name="Report">What it left behind; may be there for an interrupted part, and then is not whole.</param>
/// <param name="Detail">What is known about a part without a usable result, as a sentence; empty when <paramref name="End"/> says enough.</param>
public sealed record RoutinePart(string Target, PartEnd End, TargetReport? Report = null, string Detail = "")
{
    /// <summary>The target ran to its end and its result was read. Whatever else it is counts against the verdict.</summary>
    public bool IsWhole => End == PartEnd.Reported && Report is not null;
}

/// <summary>How a target of a routine came to its end.</summary>
public enum PartEnd
{
    /// <summary>It ran and left a result, whatever that says.</summary>
    Reported,

    /// <summary>It failed before it could leave a result, or never ran.</summary>
    LeftNothing,

    /// <summary>It was left out of this run.</summary>
    Skipped,

    /// <summary>The run was interrupted before or while it ran.</summary>
    Interrupted,

    /// <summary>What it left cannot be read.</summary>
    Unreadable,

    /// <summary>What lies there is about another commit, day or subject.</summary>
    Stale,
}
