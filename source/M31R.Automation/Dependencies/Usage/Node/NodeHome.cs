using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>A directory with a <c>package.json</c> that declares dependencies.</summary>
/// <param name="Directory">Relative to the root; empty for it.</param>
/// <param name="Declarations">What stands in it.</param>
internal sealed record NodeHome(string Directory, IReadOnlyList<Declaration> Declarations)
{
    /// <summary>All that it declares, own projects too.</summary>
    public IReadOnlySet<string> Names => field ??= Declarations.Select(declaration => declaration.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>All of an inventory, the deepest first.</summary>
    /// <param name="inventory">What is declared.</param>
    /// <param name="manifests">Those that may declare nothing.</param>
    public static IReadOnlyList<NodeHome> Of(DependencyInventory inventory, IEnumerable<string> manifests) =>
    [
        .. inventory.Projects.Where(project => project.System == PackageSystem.Npm)
            .SelectMany(project => project.Declarations)
            .GroupBy(declaration => TreePath.DirectoryOf(declaration.Place.Path), StringComparer.Ordinal)
            .Select(group => new NodeHome(group.Key, [.. group]))
            .Concat(manifests.Where(UsageManifests.IsNode).Select(path => new NodeHome(TreePath.DirectoryOf(path), [])))
            .DistinctBy(home => home.Directory, StringComparer.Ordinal)
            .OrderByDescending(home => home.Directory.Length)
            .ThenBy(home => home.Directory, StringComparer.Ordinal),
    ];
}
