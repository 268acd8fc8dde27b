using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// A package with the other packages of the subject that are installed with it: members of its workspace, and directories that one of
/// them asks for.
/// </summary>
/// <param name="Path">Of the manifest at its root, or of the first member where the root is locked without them.</param>
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

    /// <summary>What its lock says; null when there is none, or it cannot be read.</summary>
    public NodeLock? Resolved { get; init; }

    /// <summary>How its lock is written, from the directory of its root.</summary>
    public required string LockCommand { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>The directory of the root.</summary>
    public string Directory => TreePath.DirectoryOf(Path);

    /// <summary>Whether it asks for anything.</summary>
    public bool Declares => Manifests.Any(manifest => manifest.Declarations.Count > 0);

    /// <summary>Reads a root's manifest and lock, and the manifests of its members.</summary>
    /// <param name="surroundings">What lies around it.</param>
    /// <param name="path">The root's.</param>
    public static NodeWorkspace Gather(NodeSurroundings surroundings, string path)
    {
        var tree = surroundings.Tree;
        var above = surroundings.Above(path);
        var gathering = new NodeGathering(tree);
        var problems = gathering.Problems;
        var root = gathering.Manifest(path) ?? new NodeManifest(path);
        var (client, @lock) = NodeClient.Of(tree, root, above?.Client);
        var settings = problems.Try(() => NodeSettings.Of(tree, client, root)) ?? NodeSettings.None;
        var resolved = @lock is null ? null : problems.Try(() => NodeLockReader.Read(tree, @lock, settings));
        var lerna = @lock is null && settings.Members.Count == 0 ? surroundings.Lerna(path, problems) : null;
        var members = problems.Try(() => surroundings.Members(path, settings, resolved, lerna).ToList()) ?? [];
        members.ForEach(member => gathering.Manifest(member));
        gathering.Directories(surroundings.Taken);
        return new NodeWorkspace(path, client, @lock)
        {
            Paths = gathering.Paths,
            Manifests = gathering.Manifests,
            Settings = settings,
            Resolved = resolved,
            LockCommand = new NodeLockCommand(tree, path).Of((client, @lock), above, members.Count > 0 ? lerna : null),
            Problems = problems.All,
        };
    }
}
