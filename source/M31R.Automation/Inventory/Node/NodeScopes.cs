namespace M31R.Automation.Inventory.Node;

/// <summary>
/// Tells what a lock without marks leaves open: what is needed at run time, and what may be missing. What nothing reaches is taken to be
/// needed.
/// </summary>
internal static class NodeScopes
{
    /// <summary>The packages of a lock with scope and optionality.</summary>
    public static IReadOnlyList<ResolvedPackage> Told(NodeLock resolved, IReadOnlyList<Declaration> declarations)
    {
        var packages = resolved.Packages.ToDictionary(package => package.Id);
        var atRunTime = Reached(packages, Resolved(declarations.Where(IsOfRunTime(declarations))), (_, _) => true);
        var atAll = Reached(packages, [.. Resolved(declarations), .. resolved.Asked], (_, _) => true);
        var certain = Reached(
            packages,
            Resolved(declarations.Where(declared => !declared.IsOptional)),
            (from, to) => !resolved.OptionalEdges.Contains((from, to)));
        return
        [
            .. resolved.Packages.Select(package => package with
            {
                Scope = atAll.Contains(package.Id) && !atRunTime.Contains(package.Id)
                    ? DependencyScope.Development : DependencyScope.Runtime,
                IsOptional = atAll.Contains(package.Id) ? !certain.Contains(package.Id) : package.IsOptional,
            }),
        ];
    }

    /// <summary>As npm does it: what a manifest names for development too, its users bring.</summary>
    private static Func<Declaration, bool> IsOfRunTime(IReadOnlyList<Declaration> declarations)
    {
        var developed = declarations.Where(declared => declared.Scope == DependencyScope.Development)
            .Select(declared => (declared.Place.Path, declared.Name))
            .ToHashSet();
        return declared => declared.Scope == DependencyScope.Runtime
            && !(declared.IsPeer && developed.Contains((declared.Place.Path, declared.Name)));
    }

    private static IEnumerable<PackageId> Resolved(IEnumerable<Declaration> declarations) =>
        declarations.SelectMany(declared => declared.Resolved);

    private static HashSet<PackageId> Reached(
        Dictionary<PackageId, ResolvedPackage> packages, IEnumerable<PackageId> from, Func<PackageId, PackageId, bool> counts) =>
        PackageReach.From(
            from,
            id => packages.TryGetValue(id, out var package) ? package.Dependencies.Where(next => counts(id, next)) : []);
}
