using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// The packages and workspaces of npm in a subject, whichever client installs them: those at its roots, those below them that are members
/// of no workspace, with or without a lock, and by themselves those in side trees such as <c>docs/</c>, which serve development only.
/// </summary>
internal static class NodeProjects
{
    private const string ManifestName = "package.json";

    /// <summary>Reads them, in the order of their manifests.</summary>
    public static IReadOnlyList<DependencyProject> Read(ManifestTree tree)
    {
        var manifests = tree.Files.Where(path => TreePath.NameOf(path) == ManifestName).ToList();
        var roots = tree.Roots.Where(root => root.Ecosystem == Ecosystem.Npm).Select(root => root.Manifest)
            .ToHashSet(StringComparer.Ordinal);
        var below = manifests.Where(path => !roots.Contains(path) && !tree.IsFedToTests(path)).ToLookup(ManifestSide.IsDevelopment);
        var (surroundings, projects) = (new NodeSurroundings(tree, manifests, roots), new List<DependencyProject>());
        foreach (var path in ShallowFirst(roots).Concat(ShallowFirst(below[false])).Concat(ShallowFirst(below[true]))
            .Where(path => !surroundings.IsGathered(path)))
        {
            var workspace = NodeWorkspace.Gather(surroundings, path);
            surroundings.Add(workspace);
            if (roots.Contains(path) || workspace.Declares || workspace.Lock is not null || workspace.Problems.Count > 0)
                projects.Add(NodeProject.Of(workspace, isDevelopment: !roots.Contains(path) && ManifestSide.IsDevelopment(path)));
        }

        return [.. projects.OrderBy(project => project.Manifest, StringComparer.Ordinal)];
    }

    /// <summary>A workspace before its members, which may have locks of their own.</summary>
    private static IEnumerable<string> ShallowFirst(IEnumerable<string> paths) =>
        paths.OrderBy(path => path.Count(letter => letter == '/')).ThenBy(path => path, StringComparer.Ordinal);
}
