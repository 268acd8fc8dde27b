namespace M31R.Automation.Reports;

/// <summary>Judges the criteria of M22 §29 by what the rules came to.</summary>
internal static class ScoreBoard
{
    /// <summary>One row a criterion, in the order of the specification.</summary>
    public static IReadOnlyList<CriterionRow> Of(IEnumerable<RuleResult> results) => Of(results, Criterion.All);

    /// <summary>One row for each of the criteria.</summary>
    public static IReadOnlyList<CriterionRow> Of(IEnumerable<RuleResult> results, IReadOnlyList<Criterion> criteria)
    {
        var worst = results
            .GroupBy(result => result.Rule.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.MinBy(result => OutcomeOrder.Rank(result.Outcome)), StringComparer.Ordinal);
        return [.. criteria.Select(criterion => Row(criterion, worst))];
    }

    private static CriterionRow Row(Criterion criterion, Dictionary<string, RuleResult?> results)
    {
        CriterionRule[] rules = [.. criterion.Rules.Select(id => new CriterionRule(id, results.GetValueOrDefault(id)))];
        return rules.Length == 0
            ? new(criterion, Findings.Outcome.NotChecked, rules)
            : new(criterion, OutcomeOrder.Together(rules.Select(rule => rule.Outcome)), rules);
    }
}
