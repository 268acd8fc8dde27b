using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>Tells an empty list of dependencies from one that nobody knows.</summary>
internal static class UnknownDependencies
{
    /// <summary>The package URLs of components without a known dependency that stand in no lock with edges, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(DependencyInventory inventory)
    {
        var locks = inventory.Projects.Where(HasEdges).Select(project => project.Lock!).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. inventory.Components.Where(component => !inventory.Edges.ContainsKey(component.Purl) && !component.Places
                .Any(place => locks.Contains(place.Path)))
                .Select(component => component.Purl)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Locks record what each package brings in, but for pip's requirements and <c>Pipfile.lock</c>.</summary>
    private static bool HasEdges(DependencyProject project) =>
        project.Lock is { } path
            && !path.EndsWith(".txt", StringComparison.Ordinal)
            && !path.EndsWith("Pipfile.lock", StringComparison.Ordinal);
}
