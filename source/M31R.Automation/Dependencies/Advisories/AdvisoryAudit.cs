using M31R.Automation.Dependencies.Advisories.Vex;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Judges the components of a subject by advisories (M22 §12, PMS §8), offline.</summary>
public static class AdvisoryAudit
{
    /// <summary>Gathers and judges.</summary>
    /// <param name="inspection">The subject, and the day to judge by.</param>
    /// <param name="inventory">Its components.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="schemeOf">The order of versions of an ecosystem. Default <see cref="VersionSchemes.Of"/>.</param>
    /// <exception cref="MaintenanceException">The advisories that the user named cannot be read.</exception>
    public static Judgement Judge(
        Inspection inspection, DependencyInventory inventory, AdvisoryOptions options, Func<PackageSystem, IVersionScheme>? schemeOf = null)
    {
        inspection.Progress.Step("looking up advisories");
        using var database = options.Open(inspection);
        var facts = new AdvisoryFacts(
            inventory,
            new AdvisoryMatcher(database.Find, schemeOf ?? VersionSchemes.Of).Match(inventory.Components),
            database.Coverage,
            AdvisoryPolicy.Of(inspection.Maintenance),
            inspection.Options.AsOf)
        {
            Vex = VexBook.Read(inspection, options.Vex),
        };
        return new Judgement(
        [
            .. VulnerabilityJudge.Judge(facts), .. FixTimeJudge.Judge(facts), .. FreshnessJudge.Judge(facts), .. VexJudge.Judge(facts),
        ])
        {
            Metrics = AdvisoryMetrics.Of(facts),
        };
    }
}

/// <summary>The counts of a look at advisories, as SARIF records them.</summary>
internal static class AdvisoryMetrics
{
    /// <summary>
    /// <c>advisories.read</c> and <c>.broken</c>; <c>vulnerabilities.affected</c> and <c>.unknown</c>, <c>.fixable</c>, and
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
