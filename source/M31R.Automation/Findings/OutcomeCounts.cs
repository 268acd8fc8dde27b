namespace M31R.Automation.Findings;

/// <summary>The counts of a report by rule and outcome, as metrics: <c>rule.all-tests-pass.violated</c>, <c>outcome.holds</c>.</summary>
internal static class OutcomeCounts
{
    private const string OfRule = "rule.";
    private const string OfOutcome = "outcome.";

    /// <summary>One entry a rule and outcome that occurs, and one for every outcome also when it is 0.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(IReadOnlyList<Finding> findings)
    {
        var counts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var outcome in OutcomeNames.All)
            counts[OfOutcome + outcome.Key()] = findings.Count(finding => finding.Outcome == outcome);
        foreach (var group in findings.GroupBy(finding => $"{OfRule}{finding.Rule.Id}.{finding.Outcome.Key()}", StringComparer.Ordinal))
            counts[group.Key] = group.Count();
        return counts;
    }

    /// <summary>Names that a check may not use for metrics of its own.</summary>
    public static bool IsReserved(string metric) =>
        metric.StartsWith(OfRule, StringComparison.Ordinal) || metric.StartsWith(OfOutcome, StringComparison.Ordinal);
}
