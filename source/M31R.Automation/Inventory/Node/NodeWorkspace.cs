using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// A package with the other packages of the subject that are installed with it: members of its workspace, and directories that one of
/// them asks for.
/// </summary>
/// <param name="Path">Of the manifest at its root.</param>
/// <param name="Client">Who installs.</param>
/// <param name="Lock">Null when there is none.</param>
internal sealed record NodeWorkspace(string Path, NodeClient Client, string? Lock)
{
    /// <summary>All manifests, unreadable ones too; the root's first.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Those that can be read.</summary>
    public IReadOnlyList<NodeManifest> Manifests { get; init; } = [];

    /// <summary>The settings that the members share.</summary>
    public NodeSettings Settings { get; init; } = NodeSettings.None;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>The directory of the root.</summary>
    public string Directory => TreePath.DirectoryOf(Path);

    /// <summary>Whether it asks for anything.</summary>
    public bool Declares => Manifests.Any(manifest => manifest.Declarations.Count > 0);

    /// <summary>Reads a root's manifest and those of its members.</summary>
    /// <param name="tree">The subject.</param>
    /// <param name="candidates">All manifests of the subject.</param>
    /// <param name="others">Manifests that belong to projects of their own.</param>
    /// <param name="path">The root's.</param>
    public static NodeWorkspace Gather(ManifestTree tree, IReadOnlyList<string> candidates, IReadOnlySet<string> others, string path)
    {
        var gathering = new Gathering(tree);
        var root = gathering.Manifest(path);
        var (client, @lock) = NodeClient.Of(tree, TreePath.DirectoryOf(path), root?.PackageManager);
        var settings = gathering.Try(() => NodeSettings.Of(tree, client, root ?? new NodeManifest(path))) ?? NodeSettings.None;
        gathering.Members(path, settings, candidates);
        gathering.Directories(others);
        return new NodeWorkspace(path, client, @lock)
        {
            Paths = gathering.Paths,
            Manifests = gathering.Manifests,
            Settings = settings,
            Problems = gathering.Problems,
        };
    }

    private sealed class Gathering(ManifestTree tree)
    {
        public List<string> Paths { get; } = [];

        public List<NodeManifest> Manifests { get; } = [];

        public List<ReadingProblem> Problems { get; } = [];

        public T? Try<T>(Func<T> read)
            where T : class
        {
            try
            {
                return read();
            }
            catch (UnreadableManifestException problem)
            {
                Problems.Add(problem.Problem);
                return null;
            }
        }

        public NodeManifest? Manifest(string path)
        {
            Paths.Add(path);
            var manifest = Try(() => NodeManifestReader.Read(path, tree.Text(path)));
            if (manifest is not null)
                Manifests.Add(manifest);

            return manifest;
        }

        public void Members(string root, NodeSettings settings, IReadOnlyList<string> candidates)
        {
            var directory = TreePath.DirectoryOf(root);
            if (settings.Members.Count == 0 || Try(() => new WorkspaceMembers(settings.Members)) is not { } members)
                return;

            foreach (var path in candidates.Where(path => path != root && TreePath.IsBelow(path, directory)))
            {
                if (members.Hold(RelativePath.Between(directory, TreePath.DirectoryOf(path))))
                    Manifest(path);
            }
        }

        /// <summary>
        /// What a directory needs in order to run is installed with the package that asks for it; what it needs to be developed is not.
        /// </summary>
        public void Directories(IReadOnlySet<string> others)
        {
            var known = new HashSet<string>(Paths, StringComparer.Ordinal);
            for (var index = 0; index < Manifests.Count; index++)
            {
                foreach (var path in Manifests[index].Declarations.Select(ManifestOf).OfType<string>().Where(path => !others.Contains(path) && known.Add(path)))
                {
                    if (Manifest(path) is { } found)
                        Manifests[^1] = found with { Declarations = [.. found.Declarations.Where(declared => declared.Scope == DependencyScope.Runtime)] };
                }
            }
        }

        private string? ManifestOf(Declaration declared) =>
            declared.Origin is { Kind: OriginKind.Workspace, Location: { } directory }
                && TreePath.In(directory, "package.json") is var path
                && tree.Has(path)
                ? path
                : null;
    }
}
