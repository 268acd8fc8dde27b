using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Rust;

/// <summary>Sorts manifests into workspaces (The Cargo Book, "Workspaces", "The members and exclude fields").</summary>
/// <param name="manifests">By directory, in ordinal order.</param>
internal sealed class CargoWorkspaces(SortedDictionary<string, CargoManifest> manifests)
{
    /// <summary>All of them; what no workspace claims stands alone.</summary>
    public IReadOnlyList<CargoWorkspace> All()
    {
        var workspaces = manifests.Where(pair => pair.Value.IsWorkspace)
            .Select(pair => new CargoWorkspace(pair.Value, MembersOf(pair.Key, pair.Value))).ToList();
        var claimed = workspaces.SelectMany(workspace => workspace.Members.Prepend(workspace.Root)).Select(member => member.Path)
            .ToHashSet(StringComparer.Ordinal);
        var alone = manifests.Values.Where(manifest => manifest.Package is not null && !claimed.Contains(manifest.Path));
        return [.. workspaces.Concat(alone.Select(manifest => new CargoWorkspace(manifest, [manifest])))];
    }

    /// <summary>Named members, and what root and members find by path below the root.</summary>
    private List<CargoManifest> MembersOf(string root, CargoManifest workspace)
    {
        var globs = workspace.Members.Select(glob => RelativePath.Resolve(root, glob)).OfType<string>().ToList();
        var named = manifests.Keys.Where(directory => globs.Exists(glob => RelativePath.MatchesGlob(glob, directory)))
            .Concat(manifests.Where(pair => pair.Value.WorkspaceRoot is { } up && RelativePath.Resolve(pair.Key, up) == root)
                .Select(pair => pair.Key));
        var reached = PackageReach
            .From(named.Where(directory => !IsExcluded(root, workspace, directory)).Prepend(root), directory =>
                ByPath(root, workspace, directory));
        return
        [
            .. reached.Order(StringComparer.Ordinal)
                .Where(directory => manifests[directory].Package is not null && (directory == root || !manifests[directory].IsWorkspace))
                .Select(directory => manifests[directory]),
        ];
    }

    private IEnumerable<string> ByPath(string root, CargoManifest workspace, string directory)
    {
        var own = manifests[directory].Dependencies
            .Select(dependency => (From: directory, To: dependency.IsInherited ? null : dependency.Directory));
        var shared = directory == root ? workspace.Shared.Values.Select(dependency => (From: root, To: dependency.Directory)) : [];
        return from path in own.Concat(shared)
               where path.To is not null
               let found = RelativePath.Resolve(path.From, path.To)
               where found is not null && manifests.ContainsKey(found) && TreePath.IsBelow(found, root)
                   && !IsExcluded(root, workspace, found)
               select found;
    }

    private static bool IsExcluded(string root, CargoManifest workspace, string directory) =>
        workspace.Excluded.Any(path => RelativePath.Resolve(root, path) is { } excluded
            && (directory == excluded || TreePath.IsBelow(directory, excluded)));
}
