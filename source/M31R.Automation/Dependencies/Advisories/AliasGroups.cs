namespace M31R.Automation.Dependencies.Advisories;

/// <summary>
/// Puts records together that describe the same vulnerability: aliases count both ways and on and on (OSV schema, "aliases field").
/// </summary>
internal static class AliasGroups
{
    /// <summary>The groups, each in ordinal order of id, in the order of their first ids.</summary>
    public static IEnumerable<IReadOnlyList<Advisory>> Of(IReadOnlyList<Advisory> advisories)
    {
        var parents = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var advisory in advisories)
        {
            foreach (var alias in advisory.Aliases)
                parents[Root(parents, alias)] = Root(parents, advisory.Id);
        }

        return advisories.OrderBy(advisory => advisory.Id, StringComparer.Ordinal)
            .GroupBy(advisory => Root(parents, advisory.Id), StringComparer.OrdinalIgnoreCase)
            .Select(group => (IReadOnlyList<Advisory>)[.. group]);
    }

    private static string Root(Dictionary<string, string> parents, string id)
    {
        var root = id;
        while (parents.TryGetValue(root, out var parent) && !string.Equals(parent, root, StringComparison.OrdinalIgnoreCase))
            root = parent;

        // Without shortening the ways, a chain of aliases made for it takes time by its square.
        while (!string.Equals(id, root, StringComparison.OrdinalIgnoreCase))
        {
            var next = parents[id];
            parents[id] = root;
            id = next;
        }

        parents[root] = root;
        return root;
    }
}
