using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>One target of a routine.</summary>
/// <param name="Target">Name of the target, such as <c>Test</c>.</param>
/// <param name="End">How it came to its end.</param>
/// <param name="Report">What it left behind; may be there for an interrupted part, and then is not whole.</param>
/// <param name="Detail">What is known about a part without a usable result, as a sentence; empty when <paramref name="End"/> says
/// enough.</param>
public sealed record RoutinePart(string Target, PartEnd End, TargetReport? Report = null, string Detail = "")
{
    /// <summary>The target ran to its end and its result was read. Whatever else it is counts against the verdict.</summary>
    public bool IsWhole => End == PartEnd.Reported && Report is not null;
}
