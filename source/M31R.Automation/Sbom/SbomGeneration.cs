using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Sbom.CycloneDx;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>Writes the bill of materials of a subject (PMS §8, M22 §22) and judges it. Only what is in the tree is used.</summary>
public static class SbomGeneration
{
    /// <summary>Gathers, writes <c>sbom.cdx.json</c> and <c>ntia.json</c> into the target's directory, and judges.</summary>
    /// <exception cref="MaintenanceException">The version of CycloneDX is not known, a file cannot be read, or the artifacts cannot be written.</exception>
    public static Judgement Run(Inspection inspection, SbomOptions options)
    {
        var policy = SbomPolicy.Of(inspection.Maintenance, options);
        inspection.Progress.Step("reading manifests and lock files");
        return Run(inspection, policy, InventoryReader.Read(inspection));
    }

    /// <summary>The same for an inventory that is there already.</summary>
    internal static Judgement Run(Inspection inspection, SbomPolicy policy, DependencyInventory inventory)
    {
        var facts = SbomFactsReader.Read(inspection, policy, inventory);
        var document = SbomAssembly.Of(facts);
        var elements = MinimumElements.Of(document);
        var writer = new CycloneDxWriter(policy.Specification);
        Write(inspection, writer.FileName, writer.Write(document));
        Write(inspection, NtiaReport.FileName, NtiaReport.Write(elements));
        return SbomJudge.Judge(facts, document, elements);
    }

    private static void Write(Inspection inspection, string name, byte[] bytes) =>
        inspection.Doors.Files.Write(Path.Combine(inspection.DirectoryOf(SbomRules.Target), name), bytes);
}
