using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>What depends on what, by reference.</summary>
internal static class SbomGraph
{
    /// <summary>One entry for the subject, each component and each part, in ordinal order.</summary>
    /// <param name="facts">What the bill is made of.</param>
    /// <param name="subject">Depends on all, directly or not.</param>
    /// <param name="components">All others.</param>
    /// <param name="strays">References of components that only a lock ties to the subject: see <see cref="StrayPackages"/>.</param>
    public static IReadOnlyList<SbomDependency> Of(
        SbomFacts facts, SbomComponent subject, IReadOnlyList<SbomComponent> components, IReadOnlySet<string> strays)
    {
        var edges = facts.Inventory.Edges;
        var direct = DirectOf(facts.Inventory)
            .Concat(strays)
            .Concat(components.Where(component => component.Purl is null).Select(component => component.Reference));
        var all = new List<SbomDependency>(components.Count + 1) { new(subject.Reference, Ordered(direct)) };
        all.AddRange(components.Select(component => new SbomDependency(
            component.Reference,
            edges.GetValueOrDefault(component.Reference, []))));
        all.AddRange(components.SelectMany(component => component.Parts).Select(part => new SbomDependency(part.Reference, [])));
        all.Sort((first, second) => string.CompareOrdinal(first.Reference, second.Reference));
        return all;
    }

    /// <summary>The package URLs that the subject's own projects ask for, as manifests or locks tell.</summary>
    public static IEnumerable<string> DirectOf(DependencyInventory inventory) =>
        inventory.Components.Where(component => component.IsDirect).Select(component => component.Purl)
            .Concat(BroughtByOwnProjects(inventory));

    /// <summary>The references that are reached from the subject, itself included.</summary>
    public static IReadOnlySet<string> Reached(SbomDocument document)
    {
        var edges = document.Dependencies.ToDictionary(
            dependency => dependency.Reference,
            dependency => dependency.DependsOn,
            StringComparer.Ordinal);
        return PackageReach.From([document.Subject.Reference], reference => edges[reference]);
    }

    /// <summary>
    /// Locks name projects of the subject too, with what these ask for. That is not always declared where the lock lies: the lock of a
    /// fuzzer holds
    /// what the library beside it asks for.
    /// </summary>
    private static IEnumerable<string> BroughtByOwnProjects(DependencyInventory inventory) =>
        from project in inventory.Projects
        let own = project.Packages.Where(package => package.Origin.Kind == OriginKind.Workspace)
            .SelectMany(package => package.Dependencies)
            .ToHashSet()
        where own.Count > 0
        from package in project.Packages
        where package.Origin.Kind != OriginKind.Workspace && own.Contains(package.Id)
        select PackageUrl.Of(project.System, package.Id.Name, package.Id.Version, package.Origin);

    private static string[] Ordered(IEnumerable<string> references) =>
        [.. references.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
