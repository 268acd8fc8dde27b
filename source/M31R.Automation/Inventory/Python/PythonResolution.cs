using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Python;

/// <summary>Joins declarations with what a lock resolved.</summary>
internal sealed class PythonResolution
{
    /// <summary>More versions of one package than any lock holds for good reason; among so many no range is tried.</summary>
    private const int MostVersions = 50;

    private static readonly Pep440Versions Versions = new();

    private readonly PythonLock pythonLock;
    private readonly ILookup<string, LockedPackage> byName;
    private readonly Dictionary<string, ILookup<string, LockedEdge>?> edgesByOwner = new(StringComparer.Ordinal);

    /// <summary>Takes a lock.</summary>
    public PythonResolution(PythonLock pythonLock)
    {
        this.pythonLock = pythonLock;
        byName = pythonLock.Packages.DistinctBy(package => (PackageName.PythonKey(package.Id.Name), package.Id.Version))
            .ToLookup(package => PackageName.PythonKey(package.Id.Name), StringComparer.Ordinal);
    }

    /// <summary>The hash that the lock keeps of its manifest is that of the manifest. Default false.</summary>
    public bool IsOfThisManifest { get; init; }

    /// <summary>A declaration with what it resolves to.</summary>
    /// <param name="declaration">Of a manifest.</param>
    /// <param name="owner">The project that declares it; where the lock holds that project, only what it says of it counts.</param>
    public Declaration Resolve(Declaration declaration, string? owner)
    {
        if (declaration is { IsLockable: false } or { IsVoid: true } or { Origin.Kind: OriginKind.Workspace })
            return declaration;

        var own = EdgesOf(owner);
        var edges = own is null
            ? [new LockedEdge(declaration.Name, Range: declaration.Range)]
            : own[PackageName.PythonKey(declaration.Name)];
        PackageId[] resolved = [.. edges.SelectMany(Find).Where(package => !package.IsOwn).Select(package => package.Id).Distinct()];
        return declaration with
        {
            Resolved = resolved,
            IsVoid = resolved.Length == 0 && (own is null || !edges.Any()) && IsKnownToTheLock(declaration),
        };
    }

    /// <summary>
    /// Whether its client looked at a wish with a condition when it wrote the lock: one for which it then kept nothing, as nothing is
    /// installed for it where the project runs.
    /// </summary>
    private bool IsKnownToTheLock(Declaration declaration) =>
        declaration is { Condition: not null, Origin.Kind: OriginKind.Registry }
        && (pythonLock.Requests is { } requests
            ? requests.Any(request => PackageName.PythonKey(request.Name) == PackageName.PythonKey(declaration.Name)
                && PythonMarker.AreSame(request.Marker, declaration.Condition))
            : IsOfThisManifest);

    /// <summary>
    /// The packages that are not the subject's own, their scope told by the lock or by who reaches them. What nobody reaches counts as
    /// needed to run: not every lock tells what brings in what.
    /// </summary>
    /// <param name="declared">Resolved.</param>
    public IReadOnlyList<ResolvedPackage> Packages(IReadOnlyList<OwnedDeclaration> declared)
    {
        var members = declared.Select(owned => owned.Owner).OfType<string>().Distinct(StringComparer.Ordinal).Select(PackageName.PythonKey)
            .ToHashSet(StringComparer.Ordinal);
        var runtime = ReachedFrom(declared, DependencyScope.Runtime, members);
        var development = ReachedFrom(declared, DependencyScope.Development, members);
        return
        [
            .. byName.SelectMany(group => group)
                .Where(package => !package.IsOwn)
                .OrderBy(package => package.Place.Line)
                .Select(package => Package(
                    package,
                    package.Scope ?? (!runtime.Contains(package) && development.Contains(package) ? DependencyScope.Development
                        : DependencyScope.Runtime))),
        ];
    }

    /// <summary>Own projects that declare here themselves are passed over: what they bring in is told by their declarations.</summary>
    private HashSet<LockedPackage> ReachedFrom(IReadOnlyList<OwnedDeclaration> declared, DependencyScope scope, HashSet<string> members)
    {
        var (starts, owned) = (new HashSet<PackageId>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var declaration in declared.Select(pair => pair.Declaration).Where(declaration => declaration.Scope == scope))
        {
            starts.UnionWith(declaration.Resolved);
            if (declaration.Origin.Kind == OriginKind.Workspace && !members.Contains(PackageName.PythonKey(declaration.Name)))
                owned.Add(PackageName.PythonKey(declaration.Name));
        }

        return PackageReach.From(pythonLock.Packages
            .Where(package => package.IsOwn ? owned.Contains(PackageName.PythonKey(package.Id.Name)) : starts.Contains(package.Id)),
            DependenciesOf);
    }

    /// <summary>What the lock says of an own project; null when it does not hold it.</summary>
    private ILookup<string, LockedEdge>? EdgesOf(string? owner)
    {
        if (owner is null)
            return null;

        if (!edgesByOwner.TryGetValue(PackageName.PythonKey(owner), out var edges))
        {
            var own = byName[PackageName.PythonKey(owner)].FirstOrDefault(package => package.IsOwn);
            edgesByOwner[PackageName.PythonKey(owner)] = edges = own?.Dependencies.Concat(own.Development)
                .ToLookup(edge => PackageName.PythonKey(edge.Name), StringComparer.Ordinal);
        }

        return edges;
    }

    private ResolvedPackage Package(LockedPackage package, DependencyScope scope) => new(package.Id, package.Place)
    {
        Scope = scope,
        Origin = package.Origin,
        Hashes = package.Hashes,
        IsOptional = package.IsOptional,
        Dependencies = [.. DependenciesOf(package).Where(next => !next.IsOwn).Select(next => next.Id).Distinct()],
    };

    private IEnumerable<LockedPackage> DependenciesOf(LockedPackage package) => package.Dependencies.SelectMany(Find);

    /// <summary>Version, then range tell apart where there are several of a name; where no range fits, all of them are meant.</summary>
    private IReadOnlyList<LockedPackage> Find(LockedEdge edge)
    {
        var found = byName[PackageName.PythonKey(edge.Name)].Take(MostVersions).ToList();
        if (edge.Version is { } version)
            return found.FindAll(package => package.Id.Version == version);

        if (found.Count < 2 || edge.Range is null || !Versions.TryParseRange(edge.Range, out var range))
            return found;

        var fitting = found.FindAll(package => range.Contains(package.Id.Version));
        return fitting.Count > 0 ? fitting : found;
    }
}
