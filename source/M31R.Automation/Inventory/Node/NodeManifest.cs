using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;
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

/// <summary>A glob of directories that are members of a workspace.</summary>
/// <param name="Text">As it is written; <c>!</c> before it takes directories back.</param>
/// <param name="Place">Where.</param>
internal sealed record WorkspaceGlob(string Text, Place Place);

/// <summary>Ranges that members of a workspace share: a declaration says <c>catalog:</c> or <c>catalog:name</c>.</summary>
/// <param name="Ranges">By name of the catalog, which is <c>default</c> where it has none, and name of the package.</param>
internal sealed record NodeCatalogs(IReadOnlyDictionary<(string Catalog, string Name), string> Ranges)
{
    public static NodeCatalogs Empty { get; } = new(new Dictionary<(string, string), string>());

    /// <summary>Those of <c>pnpm-workspace.yaml</c> and <c>.yarnrc.yml</c>, which write them alike.</summary>
    public static NodeCatalogs Of(YamlValue? settings)
    {
        var named = settings.Get("catalogs").Entries().Select(entry => (entry.Key.Text, entry.Value));
        var ranges = new Dictionary<(string, string), string>();
        foreach (var (catalog, members) in named.Prepend(("default", settings.Get("catalog")!)))
        {
            foreach (var (name, range) in members.Entries())
                ranges[(catalog, name.Text)] = range.Text() ?? "";
        }

        return new NodeCatalogs(ranges);
    }

    /// <summary>
    /// The range that a request means; the request itself when it names no catalog, or one that does not hold the package.
    /// </summary>
    public string Meant(string name, string request)
    {
        if (!request.StartsWith("catalog:", StringComparison.Ordinal))
            return request;

        var catalog = request["catalog:".Length..].Trim();
        return Ranges.GetValueOrDefault((catalog.Length == 0 ? "default" : catalog, name), request);
    }
}
