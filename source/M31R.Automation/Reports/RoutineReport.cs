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
