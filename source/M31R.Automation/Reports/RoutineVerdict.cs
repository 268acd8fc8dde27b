using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>What a routine as a whole comes to.</summary>
/// <param name="Health">The answer.</param>
/// <param name="Reason">Why, as one sentence with the counts.</param>
public sealed record RoutineVerdict(Health Health, string Reason)
{
    /// <summary>The run passes: exit code 0. A part without a whole result never does.</summary>
    public bool Passes => Health is Health.Maintainable or Health.AsFarAsJudged;

    internal static RoutineVerdict Of(IReadOnlyList<ReportSection> sections, IReadOnlyList<CriterionRow> board)
    {
        var rules = sections.SelectMany(section => section.Rules)
            .GroupBy(result => result.Rule.Id, StringComparer.Ordinal)
            .Select(Together)
            .ToList();
        string[] reasons = [.. Failures(sections, rules)];
        if (reasons.Length > 0)
            return new(
                rules.Exists(rule => rule is { Outcome: Outcome.Violated, Fails: true }) ? Health.NotMaintainable : Health.NotJudged,
                $"{Listing.Of(reasons)}.");

        string[] gaps = [.. Gaps(board)];
        return gaps.Length == 0
            ? new(Health.Maintainable, $"All {board.Count} criteria hold, are waived or do not apply.")
            : new(Health.AsFarAsJudged, $"Nothing required fails, but of {board.Count} criteria {Listing.Of(gaps)}.");
    }

    private static IEnumerable<string> Gaps(IReadOnlyList<CriterionRow> board)
    {
        if (board.Count(row => row.Outcome == Outcome.Violated) is > 0 and var violated)
            yield return Wording.Count(violated, "does not hold", "do not hold");
        if (board.Count(row => row.Outcome == Outcome.NotChecked) is > 0 and var notChecked)
            yield return $"{notChecked} could not be judged";
    }

    private static (Outcome Outcome, bool Fails) Together(IEnumerable<RuleResult> same) =>
        (OutcomeOrder.Together(same.Select(result => result.Outcome)), same.Any(result => result.FailsRun));

    private static IEnumerable<string> Failures(IReadOnlyList<ReportSection> sections, IReadOnlyList<(Outcome Outcome, bool Fails)> rules)
    {
        var violated = rules.Count(rule => rule.Outcome == Outcome.Violated);
        var light = rules.Count(rule => rule is { Outcome: Outcome.Violated, Fails: false });
        if (violated > light)
        {
            yield return $"{Wording.Count(violated, "rule is", "rules are")} violated"
                + (light > 0 ? $" ({light} only as a warning or note)" : "");
        }

        if (rules.Count(rule => rule is { Outcome: Outcome.NotChecked, Fails: true }) is > 0 and var notChecked)
            yield return $"{Wording.Count(notChecked, "required rule", "required rules")} could not be checked";
        if (sections.Count(section => !section.Part.IsWhole) is > 0 and var missing)
            yield return $"{Wording.Count(missing, "target", "targets")} left no whole result";
        if (sections.Count == 0)
            yield return "No target was run";
    }
}
