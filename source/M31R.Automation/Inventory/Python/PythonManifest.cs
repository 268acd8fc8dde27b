namespace M31R.Automation.Inventory.Python;

/// <summary>What one manifest says of dependencies; nothing is resolved yet.</summary>
/// <param name="Path">Relative to the subject's root.</param>
internal sealed record PythonManifest(string Path)
{
    /// <summary>The name of the package; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>What it says of dependencies is all: no older manifest beside it adds to it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>As far as the manifest itself tells.</summary>
    public PythonClient Client { get; init; }

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>It is the root of a workspace of uv.</summary>
    public bool IsWorkspace { get; init; }

    /// <summary>Globs of directories of a workspace of uv.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Globs of directories that are none of its members.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>What stands in it and is not read.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];
}
