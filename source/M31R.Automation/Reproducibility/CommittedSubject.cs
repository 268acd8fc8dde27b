using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility;

/// <summary>
/// A subject as a commit has it, from git's objects: what is rebuilt is judged by its own recipes, and not by what the working tree says.
/// </summary>
internal static class CommittedSubject
{
    /// <summary>
    /// The inspection with the files, the ecosystems and the <c>maintenance.yml</c> of a commit. A file that the user named with
    /// <c>--maintenance-file</c> stays.
    /// </summary>
    /// <param name="inspection">The subject as it lies there.</param>
    /// <param name="commit">Full hash; null for the working tree.</param>
    /// <exception cref="MaintenanceException">
    /// The commit's <c>maintenance.yml</c> is not as it must be; the message names the commit.
    /// </exception>
    public static Inspection At(Inspection inspection, string? commit)
    {
        if (LiesThere(inspection, commit))
            return inspection;

        var tree = CommittedTree.Read(inspection.Doors.Git, inspection.Subject.Root, commit!);
        var maintenance = MaintenanceOf(inspection, tree, commit!);
        var (name, ignore) = (inspection.Subject.Name, maintenance.Ignore);
        return inspection with
        {
            Subject = inspection.Subject with
            {
                Files = tree.Files,
                Ecosystems = EcosystemDetector.Detect(name, tree.Files, ignore, tree.TextOrNull).Roots,
            },
            Maintenance = maintenance,
        };
    }

    /// <summary>The files of a commit that count, to be read.</summary>
    /// <param name="inspection">The subject as it lies there.</param>
    /// <param name="commit">Full hash; null for the working tree.</param>
    /// <param name="areRead">Which of them will be read; a process for each would take minutes.</param>
    /// <exception cref="MaintenanceException">As <see cref="At"/>.</exception>
    public static ManifestTree TreeOf(Inspection inspection, string? commit, Func<string, bool> areRead)
    {
        if (LiesThere(inspection, commit))
            return InventoryReader.TreeOf(inspection);

        var tree = CommittedTree.Read(inspection.Doors.Git, inspection.Subject.Root, commit!);
        tree.Fetch(tree.Files.Where(areRead));
        return InventoryReader.TreeAt(inspection with { Maintenance = MaintenanceOf(inspection, tree, commit!) }, tree);
    }

    private static bool LiesThere(Inspection inspection, string? commit) =>
        commit is null || (inspection.Subject.Git is { IsDirty: false } git && git.Commit == commit);

    private static MaintenanceFile MaintenanceOf(Inspection inspection, CommittedTree tree, string commit)
    {
        if (inspection.Maintenance is { IsOutside: true } or { Path: not (null or MaintenanceFileReader.Name) })
            return inspection.Maintenance;

        if (!tree.Files.Contains(MaintenanceFileReader.Name, StringComparer.Ordinal))
            return MaintenanceFile.Empty;

        try
        {
            return MaintenanceFileReader.Parse(tree.Text(MaintenanceFileReader.Name), MaintenanceFileReader.Name);
        }
        catch (MaintenanceException problem)
        {
            throw new MaintenanceException(
                $"{problem.Message} So it stands in the commit \"{commit}\"; name another file with --maintenance-file.", problem);
        }
    }
}
