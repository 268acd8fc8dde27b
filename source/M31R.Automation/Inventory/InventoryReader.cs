using M31R.Automation.Findings;
using M31R.Automation.Inventory.Actions;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Inventory.Node;
using M31R.Automation.Inventory.Python;
using M31R.Automation.Inventory.Rust;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory;

/// <summary>Reads what a subject depends on, from its files alone: nothing of it runs, and no registry is asked.</summary>
public static class InventoryReader
{
    /// <summary>Every reader there is, in the order of <see cref="PackageSystem"/>.</summary>
    private static readonly IReadOnlyList<Func<ManifestTree, Func<string, string?>, IReadOnlyList<DependencyProject>>> Readers =
    [
        DotNetProjects.Read,
        (tree, _) => NodeProjects.Read(tree),
        (tree, _) => PythonProjects.Read(tree),
        (tree, _) => RustProjects.Read(tree),
        (tree, _) => WorkflowProjects.Read(tree),
    ];

    /// <summary>
    /// The whole inventory, with what <see cref="PackageMetadataFile"/> knows of its packages. Files that cannot be read are
    /// <see cref="DependencyProject.Problems"/> of their project.
    /// </summary>
    /// <exception cref="MaintenanceException">A pattern of <c>ignore</c> in <c>maintenance.yml</c> is none, or the metadata file is
    /// broken.</exception>
    public static DependencyInventory Read(Inspection inspection) => Read(TreeOf(inspection), _ => null);

    /// <summary>
    /// The same, with what restore left in the working tree for projects of .NET without a lock: another machine may have other versions,
    /// so nothing that has to be the same for a commit may be made of it.
    /// </summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="tree">Its files that count, where they were listed already.</param>
    /// <exception cref="MaintenanceException">The metadata file is broken.</exception>
    internal static DependencyInventory ReadRestored(Inspection inspection, ManifestTree? tree = null) =>
        Read(tree ?? TreeOf(inspection), path => inspection.TextOrNull(path));

    /// <summary>The files of the subject that count: vendored and generated ones and fixtures are left out.</summary>
    /// <exception cref="MaintenanceException">A pattern of <c>ignore</c> in <c>maintenance.yml</c> is none.</exception>
    internal static ManifestTree TreeOf(Inspection inspection)
    {
        var files = inspection.Doors.Files;
        var subject = inspection.Subject;
        string Text(string path) => files.ReadText(files.Within(subject.Root, path), ManifestTree.SizeLimit);
        var whole = new SubjectTree(
            subject.Name,
            [.. subject.Files.Order(StringComparer.Ordinal)],
            path => inspection.TextOrNull(path));
        return TreeOf(whole, Text, inspection.Maintenance, subject.Ecosystems);
    }

    /// <summary>
    /// The inventory of another commit of the subject, from git's objects: nothing is checked out. What <c>maintenance.yml</c> ignores
    /// today is ignored.
    /// </summary>
    /// <exception cref="MaintenanceException">As <see cref="Read(Inspection)"/>, or git does not have the commit.</exception>
    public static DependencyInventory ReadAt(Inspection inspection, string commit) =>
        Read(TreeAt(inspection, CommittedTree.Read(inspection.Doors.Git, inspection.Subject.Root, commit)), _ => null);

    /// <summary>The files of another commit that count, as for <see cref="TreeOf(Inspection)"/>.</summary>
    /// <exception cref="MaintenanceException">As <see cref="TreeOf(Inspection)"/>.</exception>
    internal static ManifestTree TreeAt(Inspection inspection, CommittedTree committed)
    {
        var maintenance = inspection.Maintenance;
        var whole = new SubjectTree(inspection.Subject.Name, committed.Files, committed.TextOrNull);
        return TreeOf(
            whole,
            committed.Text,
            maintenance,
            EcosystemDetector.Detect(whole.Name, whole.Files, maintenance.Ignore, whole.Read).Roots);
    }

    /// <summary>The projects of all readers, put together.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="restored">The text of a file that restore left, by its path relative to the root; null when there is none.</param>
    private static DependencyInventory Read(ManifestTree tree, Func<string, string?> restored)
    {
        var projects = SideProjects.Marked([.. Readers.SelectMany(read => read(tree, restored))], tree);
        return PackageMetadataFile.Of(tree).Complete(InventoryAssembly.Of(projects)) with { Foreign = ForeignManifests.Of(tree) };
    }

    /// <summary>The files that count: vendored and generated ones and fixtures are left out.</summary>
    private static ManifestTree TreeOf(
        SubjectTree whole,
        Func<string, string> text,
        MaintenanceFile maintenance,
        IReadOnlyList<EcosystemRoot> roots)
    {
        var foreign = new ForeignTrees(PathPatterns.Parse(maintenance.Ignore), LinguistAttributes.Read(whole));
        var named = PathPatterns.Parse(maintenance.Dependencies.Manifests);
        bool Counts(string path) => named.Matches(path) || foreign.ReasonFor(path, LockFiles.AreCalled(TreePath.NameOf(path))) is null;
        return new ManifestTree([.. whole.Files.Where(Counts)], text, roots, named.Matches) { AllFiles = whole.Files };
    }
}
