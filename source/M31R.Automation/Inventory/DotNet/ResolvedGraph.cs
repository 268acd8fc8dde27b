using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>What restore resolved, as <c>packages.lock.json</c> or <c>project.assets.json</c> tell.</summary>
/// <param name="Sections">One a target framework and runtime, in the file's order.</param>
internal sealed record ResolvedGraph(IReadOnlyList<ResolvedSection> Sections)
{
    private const int MostSections = 512;

    /// <summary>The same, when there are no more sections than a project can have.</summary>
    /// <exception cref="UnreadableManifestException">There are more.</exception>
    public ResolvedGraph Bounded(string path) =>
        Sections.Count <= MostSections ? this : throw new UnreadableManifestException(new ReadingProblem(
            ProblemKind.Unsupported,
            new Place(path, 1),
            $"The file holds \"{Sections.Count}\" target frameworks and runtimes; at most {MostSections} are read.",
            "Split the project."));
}

/// <summary>What is resolved for one target.</summary>
/// <param name="Framework">As the file spells it.</param>
/// <param name="Runtime">The runtime identifier; null for the section that all runtimes share.</param>
/// <param name="Nodes">By name, regardless of case.</param>
internal sealed record ResolvedSection(string Framework, string? Runtime, IReadOnlyDictionary<string, ResolvedNode> Nodes);

/// <summary>A package, or a project of the same tree.</summary>
/// <param name="Name">In the file's spelling.</param>
/// <param name="Kind">Why it is there.</param>
/// <param name="Place">Where the file says so.</param>
internal sealed record ResolvedNode(string Name, NodeKind Kind, Place Place)
{
    /// <summary>Exact; empty for a project.</summary>
    public string Version { get; init; } = "";

    /// <summary>The range that was asked for; null when the file does not tell.</summary>
    public string? Requested { get; init; }

    /// <summary>By which restore sees that the content is the same; it leaves signatures out, so it is no hash of the archive. Null when the file has none.</summary>
    public string? Seal { get; init; }

    /// <summary>The names of what it needs.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];
}

/// <summary>Why a lock holds an entry.</summary>
internal enum NodeKind
{
    /// <summary>The project asks for it.</summary>
    Direct,

    /// <summary>Another package or project brings it.</summary>
    Transitive,

    /// <summary>It is a project of the same tree.</summary>
    Project,
}
