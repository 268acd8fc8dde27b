namespace M31R.Automation.Inventory.DotNet;

/// <summary>Which projects need a lock: those that get packages, by their own declarations or through other projects.</summary>
internal static class LockExpectation
{
    /// <summary>The same projects, each told whether a lock is expected of it.</summary>
    public static IEnumerable<DependencyProject> Of(IReadOnlyList<DependencyProject> projects)
    {
        var users = projects
            .SelectMany(project => project.Declarations
                .Where(declaration => declaration.Origin is { Kind: OriginKind.Workspace, Location: not null })
                .Select(declaration => (User: project.Manifest, Used: declaration.Origin.Location!)))
            .ToLookup(pair => pair.Used, pair => pair.User, StringComparer.Ordinal);
        var getting = projects.Where(AsksForPackages).Select(project => project.Manifest).ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(getting);
        while (open.TryDequeue(out var manifest))
        {
            foreach (var user in users[manifest].Where(getting.Add))
                open.Enqueue(user);
        }

        return projects.Select(project => project with
        {
            IsLockExpected = project.IsLockExpected && (project.Lock is not null || getting.Contains(project.Manifest)),
        });
    }

    private static bool AsksForPackages(DependencyProject project) => project.Lock != project.Manifest
        && project.Declarations.Any(declaration => declaration.Origin.Kind is not OriginKind.Workspace and not OriginKind.Path);
}
