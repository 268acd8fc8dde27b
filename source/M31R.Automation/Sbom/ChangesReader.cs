using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>Compares with the last release, whose inventory is read anew from the tree of its tag.</summary>
internal static class ChangesReader
{
    /// <summary>What changed. A release that git cannot read (a partial clone) is told, and nothing is compared.</summary>
    public static SbomChanges Read(Inspection inspection, DependencyInventory now)
    {
        try
        {
            if (LastRelease.Find(inspection) is not { } release)
                return SbomChanges.None;

            inspection.Progress.Step($"reading what {release.Tag} depended on");
            var before = InventoryReader.ReadAt(inspection, release.Commit);
            return SbomChanges.Between(release, before.WithoutSideTrees(), now.WithoutSideTrees());
        }
        catch (MaintenanceException problem)
        {
            inspection.Progress.Note($"components are not compared with the last release: {problem.Message}");
            var obstacle = problem.Message.Replace(inspection.Subject.Root, inspection.Subject.Name, StringComparison.Ordinal);
            return SbomChanges.None with { Obstacle = obstacle };
        }
    }
}
