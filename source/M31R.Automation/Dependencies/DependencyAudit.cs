using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Dependencies.Usage;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies;

/// <summary>Judges what a subject depends on (M22 §12, PMS §8), from its manifests and locks, offline.</summary>
public static class DependencyAudit
{
    /// <summary>Gathers and judges.</summary>
    /// <param name="inspection">The subject, and the day to judge by.</param>
    /// <param name="options">What the user said about advisories; null for nothing.</param>
    /// <exception cref="MaintenanceException">
    /// A pattern of <c>maintenance.yml</c> is not one, or the advisories that the user named cannot be read.
    /// </exception>
    public static Judgement Run(Inspection inspection, AdvisoryOptions? options = null)
    {
        var policy = DependencyPolicy.Of(inspection.Maintenance);
        inspection.Progress.Step("reading manifests and lock files");
        var tree = InventoryReader.TreeOf(inspection);
        var inventory = InventoryReader.ReadRestored(inspection, tree);
        var installed = InstalledLicences.Of(inspection, inventory);
        var advised = AdvisoryAudit.Judge(inspection, inventory, options ?? AdvisoryOptions.Default);
        return new Judgement(
        [
            .. PinningJudge.Judge(inventory),
            .. LockJudge.Judge(inventory, OrphanLocks.Of(tree, inventory)),
            .. SourceJudge.Judge(inventory, policy, SourceSettings.Read(tree)),
            .. ClosureJudge.Judge(inventory, policy),
            .. ComponentJudge.Judge(inventory, policy),
            .. YankedJudge.Judge(inventory, policy, inspection.Options.AsOf),
            .. installed.Told(LicenceJudge.Judge(inventory, installed.Find, policy)),
            .. UpkeepJudge.Judge(inventory, PackageUpkeep.Of, policy, inspection.Options.AsOf),
            .. UsageJudge.Judge(inventory, UsageReader.Read(inspection, tree, inventory)),
            .. StrayRedirectJudge.Judge(inspection.Subject.Files),
            .. advised.Findings,
        ])
        {
            Metrics = InventoryMetrics.Of(inventory).Concat(advised.Metrics)
                .Append(KeyValuePair.Create("licences.installed", (decimal)installed.Count))
                .ToDictionary(StringComparer.Ordinal),
        };
    }

}
