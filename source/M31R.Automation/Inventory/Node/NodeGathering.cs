using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reads the manifests of a workspace one after the other.</summary>
/// <param name="tree">The subject.</param>
internal sealed class NodeGathering(ManifestTree tree)
{
    private readonly List<string> paths = [];
    private readonly List<NodeManifest> manifests = [];

    /// <summary>All that were tried, unreadable ones too.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>Those that could be read.</summary>
    public IReadOnlyList<NodeManifest> Manifests => manifests;

    /// <summary>What could not be read.</summary>
    public ReadingProblems Problems { get; } = new();

    /// <summary>Reads one; null when it cannot be read.</summary>
    public NodeManifest? Manifest(string path)
    {
        paths.Add(path);
        var manifest = Problems.Try(() => NodeManifestReader.Read(path, tree.Text(path)));
        if (manifest is not null)
            manifests.Add(manifest);

        return manifest;
    }

    /// <summary>
    /// What a directory needs in order to run is installed with the package that asks for it; what it needs to be developed is not.
    /// </summary>
    /// <param name="others">Manifests that belong to projects of their own.</param>
    public void Directories(IReadOnlySet<string> others)
    {
        var known = new HashSet<string>(paths, StringComparer.Ordinal);
        for (var index = 0; index < manifests.Count; index++)
        {
            foreach (var path in manifests[index].Declarations.Select(ManifestOf).OfType<string>())
            {
                if (!others.Contains(path) && known.Add(path) && Manifest(path) is { } found)
                    manifests[^1] = WithoutDevelopment(found);
            }
        }
    }

    private static NodeManifest WithoutDevelopment(NodeManifest manifest) => manifest with
    {
        Declarations = [.. manifest.Declarations.Where(declared => declared.Scope == DependencyScope.Runtime)],
    };

    private string? ManifestOf(Declaration declared) =>
        declared.Origin is { Kind: OriginKind.Workspace, Location: { } directory }
            && TreePath.In(directory, "package.json") is var path
            && tree.Has(path)
            ? path
            : null;
}
