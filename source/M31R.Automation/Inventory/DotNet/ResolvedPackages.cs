namespace M31R.Automation.Inventory.DotNet;

/// <summary>Turns the sections of a lock into packages, each once, with what they bring and what they are for.</summary>
internal sealed class ResolvedPackages
{
    private readonly ResolvedGraph graph;
    private readonly Dictionary<(string Name, string Version), PackageId> ids = [];
    private readonly Dictionary<string, ResolvedSection> shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResolvedSection>> byFramework = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at a lock.</summary>
    public ResolvedPackages(ResolvedGraph graph)
    {
        this.graph = graph;
        foreach (var section in graph.Sections.Where(section => section.Runtime is null))
            shared.TryAdd(section.Framework, section);

        foreach (var node in graph.Sections.SelectMany(section => section.Nodes.Values).Where(node => node.Kind != NodeKind.Project))
            ids.TryAdd(KeyOf(node), new PackageId(node.Name, node.Version));
    }

    /// <summary>What a declaration resolves to, one a version.</summary>
    public IReadOnlyList<PackageId> Resolved(Declared declared) =>
        [.. SectionsOf(declared)
            .Select(section => section.Nodes.GetValueOrDefault(declared.Declaration.Name))
            .OfType<ResolvedNode>()
            .Where(node => node.Kind != NodeKind.Project)
            .Select(node => ids[KeyOf(node)])
            .Distinct()];

    /// <summary>All packages in the order of the lock.</summary>
    /// <param name="declarations">Who asks.</param>
    /// <param name="isDevelopment">Nothing of the project is for run time.</param>
    public IReadOnlyList<ResolvedPackage> All(IReadOnlyList<Declared> declarations, bool isDevelopment)
    {
        var runtime = isDevelopment ? [] : Reached(declarations, DependencyScope.Runtime);
        var development = Reached(declarations, DependencyScope.Development);
        return [.. graph.Sections
            .SelectMany(section => section.Nodes.Values.Select(node => (Section: section, Node: node)))
            .Where(pair => pair.Node.Kind != NodeKind.Project)
            .GroupBy(pair => ids[KeyOf(pair.Node)])
            .Select(same => Package(same.Key, [.. same]) with
            {
                Scope = isDevelopment || (!runtime.Contains(same.Key) && development.Contains(same.Key))
                    ? DependencyScope.Development
                    : DependencyScope.Runtime,
            })];
    }

    private static (string Name, string Version) KeyOf(ResolvedNode node) =>
        (node.Name.ToLowerInvariant(), node.Version.ToLowerInvariant());

    private ResolvedPackage Package(PackageId id, List<(ResolvedSection Section, ResolvedNode Node)> same) => new(id, same[0].Node.Place)
    {
        ContentSeal = same.Select(pair => pair.Node.Seal).FirstOrDefault(seal => seal is not null),
        Dependencies = [.. same.SelectMany(pair => pair.Node.Dependencies.Select(name => Find(pair.Section, name)))
            .OfType<ResolvedNode>()
            .Where(node => node.Kind != NodeKind.Project)
            .Select(node => ids[KeyOf(node)])
            .Distinct()],
        IsOptional = same.TrueForAll(pair => pair.Section.Runtime is not null),
    };

    /// <summary>A runtime's section holds only what differs from the one that all runtimes share.</summary>
    private ResolvedNode? Find(ResolvedSection section, string name) =>
        section.Nodes.GetValueOrDefault(name)
        ?? (shared.TryGetValue(section.Framework, out var others) ? others.Nodes.GetValueOrDefault(name) : null);

    private IEnumerable<ResolvedSection> SectionsOf(Declared declared) =>
        declared.Frameworks.Count == 0
            ? graph.Sections
            : declared.Frameworks.SelectMany(SectionsOf).DistinctBy(section => (section.Framework, section.Runtime));

    private List<ResolvedSection> SectionsOf(string framework) => byFramework.TryGetValue(framework, out var known)
        ? known
        : byFramework[framework] = [.. graph.Sections.Where(section => TargetFramework.IsSame(framework, section.Framework))];

    private HashSet<PackageId> Reached(IReadOnlyList<Declared> declarations, DependencyScope scope)
    {
        var reached = new HashSet<PackageId>();
        var asked = declarations
            .Where(declared => declared.Declaration.Scope == scope)
            .SelectMany(declared => SectionsOf(declared).Select(section => (Section: section, declared.Declaration.Name)))
            .ToLookup(pair => pair.Section, pair => pair.Name, ReferenceEqualityComparer.Instance);
        foreach (var section in graph.Sections)
        {
            var names = asked[section];
            reached.UnionWith(Reached(section, scope == DependencyScope.Runtime ? names.Concat(Unclaimed(section, declarations)) : names));
        }

        return reached;
    }

    private IEnumerable<PackageId> Reached(ResolvedSection section, IEnumerable<string> start) =>
        PackageReach.From(start, name => Find(section, name)?.Dependencies ?? [], StringComparer.OrdinalIgnoreCase)
            .Select(name => Find(section, name))
            .OfType<ResolvedNode>()
            .Where(node => node.Kind != NodeKind.Project)
            .Select(node => ids[KeyOf(node)]);

    /// <summary>
    /// Projects in the lock that no declaration names, because a project's package may be called otherwise than its file.
    /// </summary>
    private static IEnumerable<string> Unclaimed(ResolvedSection section, IReadOnlyList<Declared> declarations)
    {
        var projects = section.Nodes.Values.Where(node => node.Kind == NodeKind.Project).ToList();
        var claimed = declarations.Select(declared => declared.Declaration.Name)
            .Concat(projects.SelectMany(project => project.Dependencies))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return projects.Select(project => project.Name).Where(name => !claimed.Contains(name));
    }
}
