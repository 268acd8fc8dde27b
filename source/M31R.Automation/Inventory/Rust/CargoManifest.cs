namespace M31R.Automation.Inventory.Rust;

/// <summary>What a <c>Cargo.toml</c> says of dependencies.</summary>
/// <param name="Path">Relative to the subject's root.</param>
internal sealed record CargoManifest(string Path)
{
    /// <summary>The name of the package; null for a workspace without one.</summary>
    public string? Package { get; init; }

    /// <summary>It has a table <c>workspace</c>.</summary>
    public bool IsWorkspace { get; init; }

    /// <summary>Where its workspace is, as it says itself (<c>package.workspace</c>); null when it does not.</summary>
    public string? WorkspaceRoot { get; init; }

    /// <summary>Globs of directories.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Directories.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>In the order of the tables.</summary>
    public IReadOnlyList<CargoDependency> Dependencies { get; init; } = [];

    /// <summary>What <c>patch</c> puts in place of packages of any source.</summary>
    public IReadOnlyList<CargoDependency> Patches { get; init; } = [];

    /// <summary><c>workspace.dependencies</c> by key.</summary>
    public IReadOnlyDictionary<string, CargoDependency> Shared { get; init; } = new Dictionary<string, CargoDependency>();
}
