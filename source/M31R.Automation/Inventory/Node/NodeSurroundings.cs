using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>A subject's manifests of npm, and the workspaces that were gathered from them so far.</summary>
/// <param name="tree">The subject.</param>
/// <param name="manifests">All of them.</param>
/// <param name="roots">Those that stand for themselves.</param>
internal sealed class NodeSurroundings(ManifestTree tree, IReadOnlyList<string> manifests, IEnumerable<string> roots)
{
    private readonly Dictionary<string, NodeWorkspace> gathered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LernaPackages?> lerna = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(roots, StringComparer.Ordinal);

    /// <summary>The subject.</summary>
    public ManifestTree Tree => tree;

    /// <summary>Manifests that stand for themselves, or belong to a workspace.</summary>
    public IReadOnlySet<string> Taken => taken;

    /// <summary>Whether a workspace has a manifest.</summary>
    public bool IsGathered(string path) => members.Contains(path);

    /// <summary>Keeps a workspace.</summary>
    public void Add(NodeWorkspace workspace)
    {
        gathered.TryAdd(workspace.Directory, workspace);
        members.UnionWith(workspace.Paths);
        taken.UnionWith(workspace.Paths);
    }

    /// <summary>The nearest workspace in whose directory a manifest lies; null when there is none.</summary>
    public NodeWorkspace? Above(string path) =>
        TreePath.Above(path).Select(directory => gathered.GetValueOrDefault(directory)).FirstOrDefault(found => found is not null);

    /// <summary>
    /// Lerna's packages by the nearest <c>lerna.json</c> at or above a manifest; null when there is none, or it leaves them to a workspace
    /// or cannot be read, which is a problem of the first workspace that asks.
    /// </summary>
    public LernaPackages? Lerna(string path, ReadingProblems problems)
    {
        if (LernaPackages.RootAbove(tree, path) is not { } root)
            return null;

        if (!lerna.TryGetValue(root, out var packages))
            lerna[root] = packages = problems.Try(() => LernaPackages.Read(root, tree));

        return packages;
    }

    /// <summary>
    /// The manifests of a root's members: by its globs; where it has none, by its lock, or by <c>lerna.json</c>.
    /// </summary>
    /// <exception cref="UnreadableManifestException">A glob is not understood.</exception>
    public IEnumerable<string> Members(string root, NodeSettings settings, NodeLock? resolved, LernaPackages? lerna)
    {
        if (lerna is not null)
            return lerna.With(tree, root, manifests).Where(path => !taken.Contains(path));

        if (settings.Members.Count == 0 && resolved is null or { Members.Count: 0 })
            return [];

        var directory = TreePath.DirectoryOf(root);
        Func<string, bool> holds = settings.Members.Count > 0 ? new WorkspaceMembers(settings.Members).Hold : resolved!.Members.Contains;
        return manifests.Where(path => path != root && TreePath.IsBelow(path, directory)
            && holds(RelativePath.Between(directory, TreePath.DirectoryOf(path))));
    }
}
