using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>What one target has to say.</summary>
/// <param name="Part">How the target ended.</param>
/// <param name="Rules">What its rules came to, in the order of reading: see <see cref="OutcomeNames.All"/>.</param>
/// <param name="SaidElsewhere">How many of its findings another section says, because both saw the same thing.</param>
public sealed record ReportSection(RoutinePart Part, IReadOnlyList<RuleResult> Rules, int SaidElsewhere)
{
    /// <summary>What the target as a whole comes to; a part without a whole result is not checked, unless it is worse.</summary>
    public Outcome Outcome { get; } = OutcomeOrder.Together(
        Rules.Select(result => result.Outcome).Concat(Part.IsWhole ? [] : [Outcome.NotChecked]));
}
