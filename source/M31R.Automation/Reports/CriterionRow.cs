using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>One row of the score board.</summary>
/// <param name="Criterion">What is asked.</param>
/// <param name="Outcome">What its rules come to together; not checked when one of them left no result, or when it has none.</param>
/// <param name="Rules">The rules behind it, in the criterion's order.</param>
public sealed record CriterionRow(Criterion Criterion, Outcome Outcome, IReadOnlyList<CriterionRule> Rules)
{
    /// <summary>Some target judges it; else it is not checked because no rule exists for it yet.</summary>
    public bool HasRules => Rules.Count > 0;
}
