using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reads <c>pnpm-workspace.yaml</c> (pnpm's documentation, "pnpm-workspace.yaml").</summary>
internal static class PnpmWorkspaceReader
{
    /// <summary>The settings of a workspace; overrides of the root's manifest count where the file has none of that name.</summary>
    /// <exception cref="UnreadableManifestException">It is not YAML.</exception>
    public static NodeSettings Read(string path, string text, NodeManifest root)
    {
        var settings = YamlManifest.Read(path, text, "Mend it as pnpm's documentation of pnpm-workspace.yaml describes it.").First();
        var replaced = settings.Get("overrides").Entries().Select(entry => KeyValuePair.Create(entry.Key.Text, entry.Value.Text()));
        return new NodeSettings(
            [.. settings.Get("packages").Items().OfType<YamlText>().Select(glob => new WorkspaceGlob(glob.Text, glob.Place))],
            NodeCatalogs.Of(settings),
            Together(root.Replacements, NodeReplacements.Of(replaced, root.Declarations)));
    }

    private static Dictionary<string, string> Together(IReadOnlyDictionary<string, string> first, Dictionary<string, string> second)
    {
        foreach (var (name, range) in first)
            second.TryAdd(name, range);

        return second;
    }
}
