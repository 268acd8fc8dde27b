namespace M31R.Automation.Inventory;

/// <summary>The counts of an inventory, as SARIF records them.</summary>
internal static class InventoryMetrics
{
    /// <summary>
    /// <c>dependencies.components</c>, <c>.direct</c>, <c>.transitive</c>, <c>.runtime</c>, <c>.development</c>, <c>.unresolved</c>,
    /// <c>.edges</c>, <c>.projects</c>, and <c>dependencies.components.npm</c> for each ecosystem that is there.
    /// </summary>
    public static IReadOnlyDictionary<string, decimal> Of(DependencyInventory inventory)
    {
        var components = inventory.Components;
        var metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["dependencies.components"] = components.Count,
            ["dependencies.development"] = components.Count(component => component.Scope == DependencyScope.Development),
            ["dependencies.direct"] = components.Count(component => component.IsDirect),
            ["dependencies.edges"] = inventory.Edges.Values.Sum(children => children.Count),
            ["dependencies.projects"] = inventory.Projects.Count,
            ["dependencies.runtime"] = components.Count(component => component.Scope == DependencyScope.Runtime),
            ["dependencies.transitive"] = components.Count(component => !component.IsDirect),
            ["dependencies.unresolved"] = components.Count(component => component.Version is null),
        };
        foreach (var (system, count) in components.CountBy(component => component.System))
            metrics[$"dependencies.components.{system.ToString().ToLowerInvariant()}"] = count;

        return metrics;
    }
}
