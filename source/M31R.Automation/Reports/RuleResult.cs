using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>What one rule came to in one target.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Target">The target that reported it.</param>
/// <param name="Outcome">Its findings taken together.</param>
/// <param name="Findings">At least one, in the order of reading, then by path, line and component.</param>
/// <param name="FailsRun">It makes the run fail: see <see cref="Verdict.Fails"/>.</param>
public sealed record RuleResult(Rule Rule, string Target, Outcome Outcome, IReadOnlyList<Finding> Findings, bool FailsRun)
{
    /// <summary>It holds or does not apply: nobody has to do anything.</summary>
    public bool IsQuiet => !RuleWording.NeedsAHand(Outcome);
}
