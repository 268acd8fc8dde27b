using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies;

/// <summary>Looks for lock files without a manifest: what they hold is in no inventory.</summary>
internal static class OrphanLocks
{
    private static readonly string[] DotNet = [".csproj", ".fsproj", ".vbproj", ".proj", ".cs"];

    /// <summary>Those that count, in ordinal order of path.</summary>
    public static IReadOnlyList<OrphanLock> Of(ManifestTree tree, DependencyInventory inventory)
    {
        var used = inventory.Projects.Select(project => project.Lock).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. from path in tree.Files
                   where LockFiles.AreCalled(TreePath.NameOf(path)) && !PylockReader.IsOne(TreePath.NameOf(path))
                       && !used.Contains(path) && !tree.IsFedToTests(path)
                   let manifest = ManifestOf(TreePath.NameOf(path))
                   where !IsThere(tree, TreePath.DirectoryOf(path), manifest)
                   select new OrphanLock(path, manifest)];
    }

    private static string ManifestOf(string name) => name switch
    {
        "packages.lock.json" => "project file of .NET",
        "Cargo.lock" => "Cargo.toml",
        "Pipfile.lock" => "Pipfile",
        "uv.lock" or "poetry.lock" or "pdm.lock" => "pyproject.toml",
        _ => "package.json",
    };

    private static bool IsThere(ManifestTree tree, string directory, string manifest) => manifest.Contains(' ', StringComparison.Ordinal)
        ? tree.AllFiles.Any(path => TreePath.DirectoryOf(path) == directory
            && DotNet.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        : tree.Holds(TreePath.In(directory, manifest));
}
