using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory;

/// <summary>Reads what a subject depends on, from its files alone: nothing of it runs, and no registry is asked.</summary>
public static class InventoryReader
{
    /// <summary>Every reader there is, in the order of <see cref="PackageSystem"/>.</summary>
    private static readonly IReadOnlyList<Func<ManifestTree, IReadOnlyList<DependencyProject>>> Readers = [];

    /// <summary>The whole inventory. Files that cannot be read are <see cref="DependencyProject.Problems"/> of their project.</summary>
    /// <exception cref="MaintenanceException">A pattern of <c>ignore</c> in <c>maintenance.yml</c> is not one.</exception>
    public static DependencyInventory Read(Inspection inspection)
    {
        var tree = TreeOf(inspection);
        return InventoryAssembly.Of(Readers.SelectMany(read => read(tree)));
    }

    /// <summary>The files that count: vendored and generated ones and fixtures are left out.</summary>
    internal static ManifestTree TreeOf(Inspection inspection)
    {
        var files = inspection.Doors.Files;
        var subject = inspection.Subject;
        string Text(string path) => files.ReadText(files.Within(subject.Root, path), ManifestTree.SizeLimit);
        var whole = new SubjectTree(subject.Name, [.. subject.Files.Order(StringComparer.Ordinal)], path => TextOrNull(files, subject.Root, path));
        var foreign = new ForeignTrees(PathPatterns.Parse(inspection.Maintenance.Ignore), LinguistAttributes.Read(whole));
        return new ManifestTree([.. whole.Files.Where(path => foreign.ReasonFor(path, LockFiles.AreCalled(TreePath.NameOf(path))) is null)], Text, subject.Ecosystems);
    }

    private static string? TextOrNull(FileDoor files, string root, string path)
    {
        try
        {
            return files.ReadTextLeniently(files.Within(root, path));
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }
}
