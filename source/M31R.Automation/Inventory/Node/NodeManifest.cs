using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>A <c>package.json</c>.</summary>
/// <param name="Path">Relative to the subject's root.</param>
internal sealed record NodeManifest(string Path)
{
    /// <summary>The directory that it describes.</summary>
    public string Directory => TreePath.DirectoryOf(Path);

    /// <summary>Null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary><c>pnpm@9.1.0</c>; null when it does not say.</summary>
    public string? PackageManager { get; init; }

    /// <summary>As they are written, catalogs not looked up.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>The globs of its members, as they are written.</summary>
    public IReadOnlyList<WorkspaceGlob> Workspaces { get; init; } = [];

    /// <summary>Ranges by catalog and name, as Bun keeps them here.</summary>
    public NodeCatalogs Catalogs { get; init; } = NodeCatalogs.Empty;

    /// <summary>
    /// Ranges that replace those of the declarations, by name: pnpm's <c>overrides</c> and Yarn's <c>resolutions</c>, those for one
    /// parent left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Replacements { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
