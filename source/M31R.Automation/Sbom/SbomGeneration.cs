using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Sbom.CycloneDx;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>Writes the bill of materials of a subject (PMS §8, M22 §22) and judges it. Only what is in the tree is used.</summary>
public static class SbomGeneration
{
    /// <summary>
    /// Gathers, judges, and writes into the target's directory: <c>sbom.cdx.json</c>, <c>ntia.json</c>, and what changed since the last
    /// release
    /// as <c>sbom-changes.md</c> and <c>sbom-changes.json</c>.
    /// </summary>
    /// <exception cref="MaintenanceException">The version of CycloneDX is not known, a file cannot be read, or the artifacts cannot be
    /// written.</exception>
    public static Judgement Run(Inspection inspection, SbomOptions options)
    {
        var policy = SbomPolicy.Of(inspection.Maintenance, options);
        inspection.Progress.Step("reading manifests and lock files");
        var inventory = InventoryReader.Read(inspection);
        var judgement = Run(inspection, policy, inventory);
        WriteChanges(inspection, inventory);
        return judgement;
    }

    /// <summary>Writes and judges the bill of an inventory that is there already.</summary>
    internal static Judgement Run(Inspection inspection, SbomPolicy policy, DependencyInventory inventory)
    {
        var facts = SbomFactsReader.Read(inspection, policy, inventory);
        TellLeftOut(inspection, facts.LeftOut);
        var document = SbomAssembly.Of(facts);
        var elements = MinimumElements.Of(document);
        var writer = new CycloneDxWriter(policy.Specification);
        Write(inspection, writer.FileName, writer.Write(document));
        Write(inspection, NtiaReport.FileName, NtiaReport.Write(elements));
        return SbomJudge.Judge(facts, document, elements);
    }

    private static void TellLeftOut(Inspection inspection, IReadOnlyList<string> manifests)
    {
        if (manifests.Count > 0)
        {
            inspection.Progress.Note(
                $"what side trees alone ask for is not in the bill: {Counted.Listed([.. manifests.Select(path => $"\"{path}\"")])}; "
                + "`dependencies.manifests` of maintenance.yml names what is the subject's own");
        }
    }

    /// <summary>Tags are no part of a commit, so what is compared with them stays out of the bill and of the findings.</summary>
    private static void WriteChanges(Inspection inspection, DependencyInventory inventory)
    {
        var changes = ChangesReader.Read(inspection, inventory);
        Write(inspection, SbomChangesReport.Page, Encoding.UTF8.GetBytes(SbomChangesReport.Markdown(changes)));
        Write(inspection, SbomChangesReport.FileName, SbomChangesReport.Json(changes));
    }

    private static void Write(Inspection inspection, string name, byte[] bytes) =>
        inspection.Doors.Files.Write(Path.Combine(inspection.DirectoryOf(SbomRules.Target), name), bytes);
}
