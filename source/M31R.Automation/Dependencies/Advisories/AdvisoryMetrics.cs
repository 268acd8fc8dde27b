namespace M31R.Automation.Dependencies.Advisories;

/// <summary>The counts of a look at advisories, as SARIF records them.</summary>
internal static class AdvisoryMetrics
{
    /// <summary>
    /// <c>advisories.read</c> and <c>.broken</c>; <c>vulnerabilities.affected</c>, <c>.undecided</c> and <c>.fixable</c>, and
    /// <c>vulnerabilities.high</c> for each severity.
    /// </summary>
    public static IReadOnlyDictionary<string, decimal> Of(AdvisoryFacts facts)
    {
        var affected = facts.Vulnerabilities.Where(vulnerability => vulnerability.Exposure == Exposure.Affected).ToList();
        var metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["advisories.broken"] = facts.Coverage.Broken,
            ["advisories.read"] = facts.Coverage.Read,
            ["vulnerabilities.affected"] = affected.Count,
            ["vulnerabilities.fixable"] = affected.Count(vulnerability => vulnerability.Fixes.Count > 0),
            ["vulnerabilities.undecided"] = facts.Vulnerabilities.Count - affected.Count,
        };
        foreach (var level in Enum.GetValues<SeverityLevel>())
            metrics[$"vulnerabilities.{level.Words()}"] = affected.Count(vulnerability => vulnerability.Severity.Level == level);

        return metrics;
    }
}
