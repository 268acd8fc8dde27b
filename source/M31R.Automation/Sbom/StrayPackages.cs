using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>
/// Finds packages that a lock holds and nothing that was read brings in: the lock does not say what brings in what, a member of the
/// workspace is a sample of the tests, or nobody asks for them any more. Clients install them all the same.
/// </summary>
internal static class StrayPackages
{
    /// <summary>As few package URLs as are needed for all others to be reached through them or the direct ones.</summary>
    public static IReadOnlySet<string> Of(DependencyInventory inventory)
    {
        IReadOnlyList<string> Next(string purl) => inventory.Edges.GetValueOrDefault(purl, []);
        var reached = PackageReach.From(SbomGraph.DirectOf(inventory), Next);
        var rest = inventory.Components.Select(component => component.Purl).Where(purl => !reached.Contains(purl)).ToList();
        var brought = rest.SelectMany(purl => Next(purl).Where(next => next != purl)).ToHashSet(StringComparer.Ordinal);
        var strays = new HashSet<string>(StringComparer.Ordinal);
        // Of a circle that nothing leads into, the first in ordinal order leads.
        var ordered = rest.OrderBy(brought.Contains).ThenBy(purl => purl, StringComparer.Ordinal);
        foreach (var purl in ordered.Where(purl => !reached.Contains(purl)))
        {
            strays.Add(purl);
            reached.UnionWith(PackageReach.From([purl], next => Next(next).Where(further => !reached.Contains(further))));
        }

        return strays;
    }
}
