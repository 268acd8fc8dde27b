using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>A rule behind a criterion.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Result">What it came to; null when no target of the run left a result for it.</param>
public sealed record CriterionRule(string Id, RuleResult? Result)
{
    /// <summary>Not checked when it left no result.</summary>
    public Outcome Outcome => Result?.Outcome ?? Outcome.NotChecked;
}
