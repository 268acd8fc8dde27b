namespace M31R.Automation.Inventory.Node;

/// <summary>
/// Packages of a lock in its order. One that stands at several places counts once: what it brings is taken together, it is needed at run
/// time if it is so anywhere, and optional if it is so everywhere.
/// </summary>
internal sealed class PackageCollection
{
    private readonly Dictionary<PackageId, int> indexes = [];
    private readonly List<ResolvedPackage> packages = [];
    private readonly List<(List<PackageId> List, HashSet<PackageId> Known)> dependencies = [];

    /// <summary>Adds a package or what another place says of one that is known.</summary>
    public void Add(ResolvedPackage package)
    {
        if (indexes.TryAdd(package.Id, packages.Count))
        {
            packages.Add(package);
            dependencies.Add(([], []));
        }

        var index = indexes[package.Id];
        packages[index] = Together(packages[index], package);
        var (list, known) = dependencies[index];
        list.AddRange(package.Dependencies.Where(id => id != package.Id && known.Add(id)));
    }

    /// <summary>The packages.</summary>
    public IReadOnlyList<ResolvedPackage> ToList() =>
        [.. packages.Select((package, index) => package with { Dependencies = dependencies[index].List })];

    private static ResolvedPackage Together(ResolvedPackage first, ResolvedPackage next) => first with
    {
        Scope = first.Scope == DependencyScope.Runtime ? first.Scope : next.Scope,
        IsOptional = first.IsOptional && next.IsOptional,
        IsBundled = first.IsBundled && next.IsBundled,
        Hashes = first.Hashes.Count > 0 ? first.Hashes : next.Hashes,
        Licence = first.Licence ?? next.Licence,
        Deprecation = first.Deprecation ?? next.Deprecation,
    };
}
