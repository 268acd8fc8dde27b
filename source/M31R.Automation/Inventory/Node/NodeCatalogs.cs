using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Node;

/// <summary>Ranges that members of a workspace share: a declaration says <c>catalog:</c> or <c>catalog:name</c>.</summary>
/// <param name="Ranges">By name of the catalog, which is <c>default</c> where it has none, and name of the package.</param>
internal sealed record NodeCatalogs(IReadOnlyDictionary<(string Catalog, string Name), string> Ranges)
{
    /// <summary>No catalog.</summary>
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
