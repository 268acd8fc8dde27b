using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>A routine's report, judged and put in order: the three formats render it and add no opinion.</summary>
/// <param name="Run">What was looked at.</param>
/// <param name="Verdict">What the whole comes to.</param>
/// <param name="ScoreBoard">One row for each criterion of M22 §29, in the order of the specification.</param>
/// <param name="Sections">One for each target, in the order they run.</param>
public sealed record RoutineReport(
    RoutineRun Run,
    RoutineVerdict Verdict,
    IReadOnlyList<CriterionRow> ScoreBoard,
    IReadOnlyList<ReportSection> Sections)
{
    /// <summary>Version of the shape of <c>report.json</c>; grows when a property is renamed or removed.</summary>
    public const int FormatVersion = 1;

    /// <summary>What every rule came to, worst first; a rule that two targets report stands here twice.</summary>
    public IEnumerable<RuleResult> Results => Sections.SelectMany(section => section.Rules);

    /// <summary>How many rules came to each outcome; a rule that two targets report counts once, as the worse of the two.</summary>
    public IReadOnlyDictionary<Outcome, int> RuleCounts { get; } = OutcomeOrder.Count(
        Sections.SelectMany(section => section.Rules)
            .GroupBy(result => result.Rule.Id, StringComparer.Ordinal)
            .Select(same => OutcomeOrder.Together(same.Select(result => result.Outcome))));
}

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
