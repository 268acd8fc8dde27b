using M31R.Automation.Findings;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory;

/// <summary>Puts the packages of all projects together: one component a package URL, with the edges of all locks.</summary>
internal static class InventoryAssembly
{
    /// <summary>The whole of a subject.</summary>
    public static DependencyInventory Of(IEnumerable<DependencyProject> projects)
    {
        DependencyProject[] ordered =
        [
            .. projects.Select(SafeProject.Of)
                .OrderBy(project => project.Manifest, StringComparer.Ordinal)
                .ThenBy(project => project.System),
        ];
        var sightings = ordered.SelectMany(Sightings).GroupBy(seen => seen.Component.Purl, StringComparer.Ordinal);
        Component[] components = [.. sightings.Select(Merged).OrderBy(component => component.Purl, StringComparer.Ordinal)];
        return new DependencyInventory(ordered, components, Edges(ordered));
    }

    /// <summary>What one project says of its packages.</summary>
    private static IEnumerable<(Component Component, bool IsDeclaration)> Sightings(DependencyProject project)
    {
        var packages = new Dictionary<PackageId, ResolvedPackage>();
        foreach (var package in project.Packages)
            packages.TryAdd(package.Id, package);

        return
        [
            .. project.Packages.Where(package => package.Origin.Kind != OriginKind.Workspace)
                .Select(package => (Locked(project, package), false)),
            .. project.Declarations
                .Where(declaration => declaration is { IsVoid: false, Origin.Kind: not OriginKind.Workspace }
                    && !IsLeftToUsers(project, declaration))
                .SelectMany(declaration => Declared(project, declaration, packages))
                .Select(component => (component, true)),
        ];
    }

    /// <summary>A peer that the lock does not hold is not installed here: whoever uses the subject brings it, or does without.</summary>
    private static bool IsLeftToUsers(DependencyProject project, Declaration declaration) =>
        declaration is { IsPeer: true, Resolved.Count: 0 } && project.Lock is not null;

    private static Component Locked(DependencyProject project, ResolvedPackage package) =>
        new(project.System, package.Id.Name, package.Id.Version)
        {
            Purl = PurlOf(project, package.Id, package.Origin),
            VersionLabel = package.VersionLabel,
            Scope = ScopeOf(project, package.Scope),
            IsOptional = package.IsOptional,
            Origin = package.Origin,
            OriginPlace = package.OriginPlace,
            Hashes = package.Hashes,
            ContentSeal = package.ContentSeal,
            Licence = package.Licence,
            Supplier = package.Supplier,
            Deprecation = package.Deprecation,
            Places = [package.Place],
        };

    private static IEnumerable<Component> Declared(
        DependencyProject project, Declaration declaration, Dictionary<PackageId, ResolvedPackage> packages)
    {
        var bare = new Component(project.System, declaration.Name, null)
        {
            Purl = "",
            IsDirect = true,
            Scope = ScopeOf(project, declaration.Scope),
            IsOptional = declaration.IsOptional,
            IsLockable = declaration is { IsLockable: true, IsPeer: false },
            Origin = declaration.Origin,
            Hashes = declaration.Hashes,
            Places = [declaration.Place],
        };
        return declaration.Resolved.Count == 0 ? [Unresolved(project, bare, declaration)]
            : declaration.Resolved.Select(id => Resolved(project, bare, id, packages.GetValueOrDefault(id)));
    }

    private static Component Unresolved(DependencyProject project, Component declared, Declaration declaration)
    {
        var asked = declaration.Target ?? new PackageRequest(declaration.Name, declaration.Range);
        var version = ExactVersion.Of(project.System, declaration with { Range = asked.Range });
        return declared with
        {
            Name = asked.Name,
            Version = version,
            Ranges = version is null ? [asked.Range] : [],
            Purl = PackageUrl.Of(project.System, asked.Name, version, declaration.Origin),
        };
    }

    /// <summary>
    /// What something is needed for, the lock knows best: npm takes a peer that is for development too as for that alone.
    /// </summary>
    private static Component Resolved(DependencyProject project, Component declared, PackageId id, ResolvedPackage? package)
    {
        var origin = package?.Origin ?? PackageOrigin.Registry;
        return declared with
        {
            Name = id.Name,
            Version = id.Version,
            Scope = package is null ? declared.Scope : ScopeOf(project, package.Scope),
            Origin = origin,
            OriginPlace = package?.OriginPlace,
            Purl = PurlOf(project, id, origin),
        };
    }

    private static DependencyScope ScopeOf(DependencyProject project, DependencyScope scope) =>
        project.IsDevelopment ? DependencyScope.Development : scope;

    private static string PurlOf(DependencyProject project, PackageId id, PackageOrigin origin) =>
        PackageUrl.Of(project.System, id.Name, id.Version, origin);

    private static Component Merged(IEnumerable<(Component Component, bool IsDeclaration)> sightings)
    {
        var all = sightings.ToList();
        var first = all[0].Component;
        if (all.Count == 1 && first.Hashes.Count < 2)
            return first;

        return first with
        {
            Ranges = [.. all.SelectMany(seen => seen.Component.Ranges).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            VersionLabel = VersionLabels.Agreed(all.Select(seen => seen.Component.VersionLabel)),
            IsDirect = all.Exists(seen => seen.IsDeclaration),
            Scope = all.Min(seen => seen.Component.Scope),
            IsOptional = all.TrueForAll(seen => seen.Component.IsOptional),
            IsLockable = all.Exists(seen => seen.Component.IsLockable),
            Hashes =
            [
                .. all.SelectMany(seen => seen.Component.Hashes)
                    .Distinct()
                    .OrderBy(hash => hash.Algorithm, StringComparer.Ordinal)
                    .ThenBy(hash => hash.Value, StringComparer.Ordinal),
            ],
            ContentSeal = all.Select(seen => seen.Component.ContentSeal).FirstOrDefault(text => text is not null),
            Licence = all.Select(seen => seen.Component.Licence).FirstOrDefault(text => text is not null),
            Supplier = all.Select(seen => seen.Component.Supplier).FirstOrDefault(text => text is not null),
            Deprecation = all.Select(seen => seen.Component.Deprecation).FirstOrDefault(text => text is not null),
            Places = [.. Places(all, isDeclaration: true), .. Places(all, isDeclaration: false)],
        };
    }

    private static IEnumerable<Place> Places(List<(Component Component, bool IsDeclaration)> all, bool isDeclaration) => all
        .Where(seen => seen.IsDeclaration == isDeclaration)
        .SelectMany(seen => seen.Component.Places)
        .Distinct()
        .OrderBy(place => place.Path, StringComparer.Ordinal)
        .ThenBy(place => place.Line);

    /// <summary>Own projects stand between packages in some locks; what they bring is declared by them and no edge of a package.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Edges(DependencyProject[] projects)
    {
        var edges = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var purls = new Dictionary<PackageId, string>();
            foreach (var package in project.Packages.Where(package => package.Origin.Kind != OriginKind.Workspace))
                purls.TryAdd(package.Id, PurlOf(project, package.Id, package.Origin));

            foreach (var package in project.Packages.Where(package => package.Dependencies.Count > 0 && purls.ContainsKey(package.Id)))
            {
                var from = purls[package.Id];
                var known = edges.GetValueOrDefault(from) ?? (edges[from] = new HashSet<string>(StringComparer.Ordinal));
                known.UnionWith(package.Dependencies.Where(purls.ContainsKey).Select(id => purls[id]));
            }
        }

        return edges.Where(pair => pair.Value.Count > 0)
            .ToDictionary(
                pair => pair.Key,
                pair => (IReadOnlyList<string>)[.. pair.Value.Order(StringComparer.Ordinal)],
                StringComparer.Ordinal);
    }
}
