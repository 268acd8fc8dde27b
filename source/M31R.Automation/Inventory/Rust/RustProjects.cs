using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Rust;

/// <summary>Reads the Cargo workspaces of a subject, and the packages that belong to none.</summary>
internal static class RustProjects
{
    private const string LockName = "Cargo.lock";

    /// <summary>One project a lock, in ordinal order of manifest.</summary>
    public static IReadOnlyList<DependencyProject> Read(ManifestTree tree)
    {
        var projects = new List<DependencyProject>();
        var manifests = new SortedDictionary<string, CargoManifest>(StringComparer.Ordinal);
        foreach (var path in tree.Files.Where(path => TreePath.NameOf(path) == "Cargo.toml"))
        {
            var problems = new ReadingProblems();
            if (problems.Try(() => CargoManifestReader.Read(path, tree.Text(path))) is { } manifest)
                manifests[TreePath.DirectoryOf(path)] = manifest;
            else if (Counts(tree, path))
                projects.Add(Project(tree, path) with { Problems = problems.All });
        }

        var directories = manifests.Where(pair => pair.Value.Package is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Package!, StringComparer.Ordinal);
        projects.AddRange(new CargoWorkspaces(manifests).All().Where(workspace => Counts(tree, workspace.Root.Path))
            .Select(workspace => Project(tree, workspace, directories)));
        return [.. projects.Where(project => SaysAnything(tree, project)).OrderBy(project => project.Manifest, StringComparer.Ordinal)];
    }

    private static bool Counts(ManifestTree tree, string path) => !tree.IsFedToTests(path) || IsRoot(tree, path);

    /// <summary>A crate beside the subject that depends on nothing needs no lock.</summary>
    private static bool SaysAnything(ManifestTree tree, DependencyProject project) =>
        project.Declarations.Count > 0 || project.Lock is not null || project.Problems.Count > 0 || IsRoot(tree, project.Manifest);

    private static bool IsRoot(ManifestTree tree, string path) => tree.Roots.Any(root => root.Manifest == path);

    private static DependencyProject Project(ManifestTree tree, string path)
    {
        var beside = TreePath.In(TreePath.DirectoryOf(path), LockName);
        return new DependencyProject(PackageSystem.Cargo, path)
        {
            Name = TreePath.DirectoryOf(path),
            IsDevelopment = !IsRoot(tree, path) && ManifestSide.IsDevelopment(path),
            Lock = tree.Has(beside) ? beside : null,
            LockName = LockName,
            LockCommand = tree.Has(beside) ? CargoLockReader.CommandToMend : CargoLockReader.Command,
        };
    }

    private static DependencyProject Project(ManifestTree tree, CargoWorkspace workspace, Dictionary<string, string> directories)
    {
        var project = Project(tree, workspace.Root.Path);
        var problems = new ReadingProblems();
        var cargoLock = project.Lock is { } path ? problems.Try(() => CargoLockReader.Read(path, tree.Text(path))) : null;
        var resolution = new CargoResolution(workspace, cargoLock, directories);
        return (project with
        {
            Name = workspace.Root.Package ?? project.Name,
            Declarations = resolution.Declarations(),
            Packages = resolution.Packages(),
            Problems = problems.All,
        }).WithScopes();
    }
}
