using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Dependencies.Usage;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies;

/// <summary>Judges what a subject depends on (M22 §12, PMS §8), from its manifests and locks, offline.</summary>
public static class DependencyAudit
{
    /// <summary>Gathers and judges.</summary>
    /// <exception cref="MaintenanceException">A pattern of <c>maintenance.yml</c> is not one.</exception>
    public static Judgement Run(Inspection inspection)
    {
        var policy = DependencyPolicy.Of(inspection.Maintenance);
        inspection.Progress.Step("reading manifests and lock files");
        var inventory = InventoryReader.Read(inspection);
        return new Judgement(
        [
            .. PinningJudge.Judge(inventory),
            .. LockJudge.Judge(inventory),
            .. SourceJudge.Judge(inventory, policy),
            .. ClosureJudge.Judge(inventory, policy),
            .. ComponentJudge.Judge(inventory, policy),
            .. LicenceJudge.Judge(inventory, _ => null, policy),
            .. UpkeepJudge.Judge(inventory, _ => null, policy, inspection.Options.AsOf),
            .. UsageJudge.Judge(inventory, UsageFacts.Of(inspection, inventory)),
            .. StrayRedirectJudge.Judge(inspection.Subject.Files),
        ])
        {
            Metrics = InventoryMetrics.Of(inventory),
        };
    }
}
