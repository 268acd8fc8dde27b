using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>A directory in which Python's dependencies are declared, by one manifest or several.</summary>
/// <param name="Directory">Relative to the root; empty for it.</param>
/// <param name="Projects">What is declared there.</param>
internal sealed record PythonHome(string Directory, IReadOnlyList<DependencyProject> Projects)
{
    private static readonly string[] Roots = ["requirements", "reqs", "deps", "dependencies", "requirements.d"];

    private Dictionary<string, bool> Keys => field ??= Projects
        .SelectMany(project => project.Declarations.Select(declaration => (Key: PackageName.Key(PackageSystem.PyPI, declaration.Name), IsRuntime: declaration.Scope == DependencyScope.Runtime && !project.IsDevelopment)))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Any(pair => pair.IsRuntime), StringComparer.Ordinal);

    /// <summary>The keys of what it declares; true for what is declared for the runtime.</summary>
    public IReadOnlyDictionary<string, bool> Declared => Keys;

    /// <summary>All of an inventory, the deepest first. A directory of requirements declares for the one that holds it.</summary>
    public static IReadOnlyList<PythonHome> Of(DependencyInventory inventory) =>
    [
        .. inventory.Projects.Where(project => project.System == PackageSystem.PyPI)
            .GroupBy(DirectoryOf, StringComparer.Ordinal)
            .Select(group => new PythonHome(group.Key, [.. group]))
            .OrderByDescending(home => home.Directory.Count(letter => letter == '/'))
            .ThenByDescending(home => home.Directory.Length)
            .ThenBy(home => home.Directory, StringComparer.Ordinal),
    ];

    /// <summary>Whether a file lies below it.</summary>
    public bool Holds(string path) => Directory.Length == 0 || path.StartsWith(Directory + "/", StringComparison.Ordinal);

    private static string DirectoryOf(DependencyProject project)
    {
        var directory = TreePath.DirectoryOf(project.Manifest);
        return Roots.Contains(TreePath.NameOf(directory), StringComparer.OrdinalIgnoreCase) ? TreePath.DirectoryOf(directory) : directory;
    }
}
