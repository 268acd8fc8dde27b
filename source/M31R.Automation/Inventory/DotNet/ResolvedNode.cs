using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet;

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

    /// <summary>
    /// By which restore sees that the content is the same; it leaves signatures out, so it is no hash of the archive. Null when the file
    /// has none.
    /// </summary>
    public string? Seal { get; init; }

    /// <summary>The names of what it needs.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];
}
