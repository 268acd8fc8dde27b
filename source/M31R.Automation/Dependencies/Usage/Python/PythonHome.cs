using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>A directory in which Python's dependencies are declared, by one manifest or several.</summary>
/// <param name="Directory">Relative to the root; empty for it.</param>
/// <param name="Manifest">The first of its manifests.</param>
/// <param name="Declarations">What is declared there, each with its project; empty where its manifest declares nothing.</param>
internal sealed record PythonHome(
    string Directory, string Manifest, IReadOnlyList<(DependencyProject Project, Declaration Declaration)> Declarations)
{
    private static readonly string[] Roots = ["requirements", "reqs", "deps", "dependencies", "requirements.d"];

    private Dictionary<string, bool> Keys => field ??= Declarations
        .Select(
            pair => (Key: PackageName.Key(PackageSystem.PyPI, pair.Declaration.Name),
                IsRuntime: pair.Declaration.Scope == DependencyScope.Runtime && !pair.Project.IsDevelopment))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Any(pair => pair.IsRuntime), StringComparer.Ordinal);

    /// <summary>The keys of what it declares; true for what is declared for the runtime.</summary>
    public IReadOnlyDictionary<string, bool> Declared => Keys;

    /// <summary>The projects that declare there.</summary>
    public IEnumerable<DependencyProject> Projects => Declarations.Select(pair => pair.Project).Distinct();

    /// <summary>All of an inventory, the deepest first. A directory of requirements declares for the one that holds it.</summary>
    /// <param name="inventory">What is declared.</param>
    /// <param name="manifests">Those that may declare nothing.</param>
    public static IReadOnlyList<PythonHome> Of(DependencyInventory inventory, IEnumerable<string> manifests) =>
    [
        .. inventory.Projects.Where(project => project.System == PackageSystem.PyPI)
            .SelectMany(project => project.Declarations.Select(declaration => (Project: project, Declaration: declaration)))
            .GroupBy(pair => DirectoryOf(pair.Declaration), StringComparer.Ordinal)
            .Select(group => new PythonHome(
                group.Key, group.Select(pair => pair.Declaration.Place.Path).Order(StringComparer.Ordinal).First(), [.. group]))
            .Concat(manifests.Where(UsageManifests.IsPython).Order(StringComparer.Ordinal)
                .Select(path => new PythonHome(TreePath.DirectoryOf(path), path, [])))
            .DistinctBy(home => home.Directory, StringComparer.Ordinal)
            .OrderByDescending(home => home.Directory.Count(letter => letter == '/'))
            .ThenByDescending(home => home.Directory.Length)
            .ThenBy(home => home.Directory, StringComparer.Ordinal),
    ];

    /// <summary>Whether a file lies below it.</summary>
    public bool Holds(string path) => TreePath.IsBelow(path, Directory);

    /// <summary>By the file and not the project: a workspace is one project with a manifest for each member.</summary>
    private static string DirectoryOf(Declaration declaration)
    {
        var directory = TreePath.DirectoryOf(declaration.Place.Path);
        return Roots.Contains(TreePath.NameOf(directory), StringComparer.OrdinalIgnoreCase) ? TreePath.DirectoryOf(directory) : directory;
    }
}
