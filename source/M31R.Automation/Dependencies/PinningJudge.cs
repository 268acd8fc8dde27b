using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>dependencies-are-pinned</c>.</summary>
internal static class PinningJudge
{
    private const int Named = 5;

    /// <summary>One finding for a project whose lock is missing, else one for each declaration that nothing pins.</summary>
    public static IReadOnlyList<Finding> Judge(DependencyInventory inventory)
    {
        var declared = inventory.Projects.SelectMany(project => project.Declarations.Where(IsPinnable)).Count();
        if (declared == 0)
            return [DependencyRules.Pinned.NotApplicable("No project declares a dependency on a package.")];

        Finding[] loose = [.. inventory.Projects.SelectMany(Judge)];
        return loose.Length > 0 ? loose : [DependencyRules.Pinned.Holds($"{Counted.Of(declared, "declared dependency", "declared dependencies")} pinned, all of them.")];
    }

    /// <summary>Own projects are of the same commit, and so pinned; what others bring is theirs to pin.</summary>
    internal static bool IsPinnable(Declaration declaration) => declaration is { Origin.Kind: not (OriginKind.Workspace or OriginKind.Path), IsPeer: false };

    private static IEnumerable<Finding> Judge(DependencyProject project)
    {
        Declaration[] loose = [.. project.Declarations.Where(declaration => IsPinnable(declaration) && !IsPinned(project, declaration))];
        return (loose, project) switch
        {
            ([], _) => [],
            (_, { Lock: null, IsLockExpected: true }) => [Together(project, loose)],
            _ => loose.Select(declaration => Single(project, declaration)),
        };
    }

    /// <summary>What a workflow resolves to without a lock is what stands there, a tag that somebody may move.</summary>
    private static bool IsPinned(DependencyProject project, Declaration declaration) =>
        declaration.IsExact || (project.Lock is not null && declaration.Resolved.Count > 0);

    private static Finding Together(DependencyProject project, Declaration[] loose)
    {
        var all = project.Declarations.Count(IsPinnable);
        var names = string.Join(", ", loose.Take(Named).Select(Shown)) + (loose.Length > Named ? $" and {loose.Length - Named} more" : "");
        return DependencyRules.Pinned.Violated($"{loose.Length} of {Counted.Of(all, "dependency", "dependencies")} may be another version tomorrow: {names}.", loose[0].Place) with
        {
            Component = project.Manifest,
            Remedy = $"Commit a lock file (\"{project.LockCommand}\" writes {project.LockName}), or write exact versions.",
        };
    }

    private static Finding Single(DependencyProject project, Declaration declaration) =>
        DependencyRules.Pinned.Violated($"{Shown(declaration)} {Why(project)}.", declaration.Place) with
        {
            Component = declaration.Name,
            Remedy = Remedy(project, declaration),
        };

    private static string Why(DependencyProject project) => project switch
    {
        { System: PackageSystem.GitHubActions } => "can be moved to other code by whoever may push to its repository",
        { Lock: { } path } => $"is a range that {path} does not resolve",
        _ => "may be another version tomorrow",
    };

    private static string Remedy(DependencyProject project, Declaration declaration) => project switch
    {
        { System: PackageSystem.GitHubActions } => $"Write the full hash of the commit that \"{declaration.Range}\" names now, and the name in a comment behind it.",
        { Lock: not null } => $"Run \"{project.LockCommand}\" and commit the lock file, or write one exact version.",
        _ => DependencyRules.Pinned.Remedy,
    };

    private static string Shown(Declaration declaration) =>
        declaration.Range.Length == 0 ? $"\"{declaration.Name}\" (any version)" : $"\"{declaration.Name}\" ({declaration.Range})";
}
