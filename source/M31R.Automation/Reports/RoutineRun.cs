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
