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
        var policy = AdvisoryPolicy.Of(inspection.Maintenance);
        var facts = new AdvisoryFacts(
            inventory,
            new AdvisoryMatcher(database.Find, schemeOf ?? VersionSchemes.Of).Match(inventory.Components),
            database.Coverage,
            options.LeastAdvisories is { } least ? policy with { LeastAdvisories = least, LeastAdvisoriesOfActions = least } : policy,
            inspection.Options.AsOf)
        {
            Vex = VexBook.Read(inspection, options.Vex),
            Waivers = [.. inspection.Maintenance.Waivers.Where(waiver => waiver.Expires >= inspection.Options.AsOf)],
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
