using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>What would go with each direct dependency.</summary>
internal static class Contributions
{
    /// <summary>
    /// The direct runtime dependencies of an ecosystem, each with the number of packages that nothing else brings in, itself included; the
    /// largest first.
    /// </summary>
    public static IEnumerable<(Component Direct, int Count)> Of(DependencyInventory inventory, PackageSystem system)
    {
        var reached = new Dictionary<string, string?>(StringComparer.Ordinal);
        Component[] direct =
        [
            .. inventory.Components.Where(component =>
                component is { IsDirect: true, Scope: DependencyScope.Runtime } && component.System == system),
        ];
        foreach (var component in direct)
        {
            foreach (var purl in PackageReach.From([component.Purl], node => inventory.Edges.GetValueOrDefault(node, [])))
                reached[purl] = reached.ContainsKey(purl) ? null : component.Purl;
        }

        var counts = reached.Values.Where(owner => owner is not null)
            .CountBy(owner => owner!, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return direct.Select(component => (component, counts.GetValueOrDefault(component.Purl)))
            .OrderByDescending(pair => pair.Item2)
            .ThenBy(pair => pair.component.Purl, StringComparer.Ordinal);
    }
}
