namespace M31R.Automation.Inventory;

/// <summary>All that a subject depends on: its projects, and their packages as one graph.</summary>
/// <param name="Projects">In ordinal order of manifest.</param>
/// <param name="Components">In ordinal order of package URL.</param>
/// <param name="Edges">
/// Package URLs of what a component brings in itself, by its own; each list in ordinal order. A component without dependencies has none.
/// </param>
public sealed record DependencyInventory(
    IReadOnlyList<DependencyProject> Projects,
    IReadOnlyList<Component> Components,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Edges)
{
    /// <summary>Manifests of ecosystems that are not read.</summary>
    public IReadOnlyList<ReadingProblem> Foreign { get; init; } = [];

    /// <summary>What could not be read, each once, in the order of projects.</summary>
    public IEnumerable<ReadingProblem> Problems => Projects.SelectMany(project => project.Problems).Concat(Foreign).Distinct();

    /// <summary>The projects that lie in side trees.</summary>
    public IEnumerable<DependencyProject> Beside => Projects.Where(project => project.SideTree is not null);

    /// <summary>
    /// What the subject itself depends on: without the projects of side trees, and what these alone bring. What is known of a package
    /// stays.
    /// </summary>
    public DependencyInventory WithoutSideTrees()
    {
        if (!Beside.Any())
            return this;

        var own = InventoryAssembly.Of(Projects.Where(project => project.SideTree is null));
        return new DependencyInventory(
            own.Projects,
            [.. own.Components.Select(component => component.KnownAs(this[component.Purl]))],
            own.Edges)
        {
            Foreign = Foreign,
        };
    }

    /// <summary>
    /// The name of a package by which findings and waivers know it: <c>lodash</c>, or <c>npm lodash</c> where another ecosystem has a
    /// package of that name too.
    /// </summary>
    internal string NameOf(PackageSystem system, string name) =>
        SystemsByName[name].Any(other => other != system) ? $"{system.Osv()} {name}" : name;

    /// <summary>The name of a component, as above.</summary>
    internal string NameOf(Component component) => NameOf(component.System, component.Name);

    private ILookup<string, PackageSystem> SystemsByName => field ??= Components
        .Select(component => (component.Name, component.System))
        .Concat(Projects.SelectMany(project => project.Declarations, (project, declared) => (declared.Name, project.System)))
        .Distinct()
        .ToLookup(pair => pair.Name, pair => pair.System, StringComparer.OrdinalIgnoreCase);

    /// <summary>The component of a package URL.</summary>
    public Component this[string purl] => ByPurl[purl];

    private Dictionary<string, Component> ByPurl => field ??= Components.ToDictionary(component => component.Purl, StringComparer.Ordinal);

    private Dictionary<string, string?> Parents => field ??= ShortestPaths();

    /// <summary>
    /// The shortest way by which a component comes in: a direct one first, itself last. Itself alone when no way is known.
    /// </summary>
    public IReadOnlyList<Component> PathTo(Component component)
    {
        var path = new List<Component> { component };
        while (Parents.GetValueOrDefault(path[^1].Purl) is { } parent)
            path.Add(ByPurl[parent]);

        path.Reverse();
        return path;
    }

    /// <summary>Breadth first from the direct ones; of ways of equal length the first in ordinal order.</summary>
    private Dictionary<string, string?> ShortestPaths()
    {
        var parents = Components.Where(component => component.IsDirect)
            .ToDictionary(component => component.Purl, _ => (string?)null, StringComparer.Ordinal);
        var queue = new Queue<string>(parents.Keys.Order(StringComparer.Ordinal));
        while (queue.TryDequeue(out var purl))
        {
            foreach (var child in Edges.GetValueOrDefault(purl, []).Where(child => parents.TryAdd(child, purl)))
                queue.Enqueue(child);
        }

        return parents;
    }
}
