using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>What the packages of a workspace share.</summary>
/// <param name="Members">The globs of its members.</param>
/// <param name="Catalogs">Shared ranges.</param>
/// <param name="Replacements">Ranges that replace declared ones, by name. pnpm's lock records them in their place, Yarn's lock answers them
/// alone.</param>
internal sealed record NodeSettings(
    IReadOnlyList<WorkspaceGlob> Members, NodeCatalogs Catalogs, IReadOnlyDictionary<string, string> Replacements)
{
    private static readonly Dictionary<string, string> NoReplacements = new(StringComparer.Ordinal);

    /// <summary>Where pnpm keeps them.</summary>
    public const string PnpmFile = "pnpm-workspace.yaml";

    /// <summary>A workspace that shares nothing.</summary>
    public static NodeSettings None { get; } = new([], NodeCatalogs.Empty, NoReplacements);

    /// <summary>Reads them from where the client keeps them.</summary>
    /// <exception cref="UnreadableManifestException"><c>pnpm-workspace.yaml</c> or <c>.yarnrc.yml</c> cannot be read.</exception>
    public static NodeSettings Of(ManifestTree tree, NodeClient client, NodeManifest root)
    {
        var path = TreePath.In(root.Directory, PnpmFile);
        return client.Name switch
        {
            "pnpm" when tree.Has(path) => PnpmWorkspaceReader.Read(path, tree.Text(path), root),
            "pnpm" => new([], root.Catalogs, root.Replacements),
            "yarn" => new(root.Workspaces, CatalogsOfYarn(tree, TreePath.In(root.Directory, ".yarnrc.yml")), root.Replacements),
            _ => new(root.Workspaces, root.Catalogs, NoReplacements),
        };
    }

    private static NodeCatalogs CatalogsOfYarn(ManifestTree tree, string path) =>
        tree.Has(path)
            ? NodeCatalogs.Of(
                YamlManifest.Read(path, tree.Text(path), "Mend it as Yarn's documentation of .yarnrc.yml describes it.").First())
            : NodeCatalogs.Empty;
}
