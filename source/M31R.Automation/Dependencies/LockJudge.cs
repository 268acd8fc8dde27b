using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>lock-file-is-present</c> and <c>lock-file-matches-manifest</c>.</summary>
internal static class LockJudge
{
    /// <summary>More projects than this are told together.</summary>
    private const int Apart = 3;

    /// <summary>Both rules.</summary>
    public static IEnumerable<Finding> Judge(DependencyInventory inventory) => [.. Presence(inventory), .. Agreement(inventory)];

    private static Finding[] Presence(DependencyInventory inventory)
    {
        var rule = DependencyRules.LockIsPresent;
        DependencyProject[] expecting = [.. inventory.Projects.Where(IsExpecting)];
        Finding[] missing = [.. expecting.Where(project => project.Lock is null).GroupBy(project => (project.System, project.LockName)).SelectMany(group => Missing([.. group]))];
        return (expecting.Length, missing) switch
        {
            (0, _) => [rule.NotApplicable("No project declares dependencies that a lock file would resolve.")],
            (var count, []) => [rule.Holds($"{Counted.Of(count, "project")} with dependencies, each with a lock file.")],
            _ => missing,
        };
    }

    private static bool IsExpecting(DependencyProject project) =>
        project.IsLockExpected && !ExampleTrees.Hold(project.Manifest) && project.Declarations.Any(PinningJudge.IsPinnable);

    /// <summary>Where many projects of an ecosystem have none, one setting brings them all, and is said once.</summary>
    private static IEnumerable<Finding> Missing(DependencyProject[] projects) => projects.Length <= Apart
        ? projects.Select(project => Missing(project, $"No lock file resolves what this file declares.{Instead(project)}", project.Manifest))
        : [Missing(projects[0], $"{projects.Length} projects have no lock file: {Counted.Listed([.. projects.Select(project => $"\"{project.Manifest}\"")])}.", projects[0].System.Osv())];

    private static string Instead(DependencyProject project) => project.Restored is { } path
        ? $" Judged is what restore resolved on this machine, by \"{path}\"."
        : "";

    private static Finding Missing(DependencyProject project, string message, string component) =>
        DependencyRules.LockIsPresent.Violated(message, new Place(project.Manifest)) with
        {
            Component = component,
            Remedy = $"Run \"{project.LockCommand}\" and commit {project.LockName}.",
        };

    private static Finding[] Agreement(DependencyInventory inventory)
    {
        Finding[] unread = [.. inventory.Problems.Select(Unread)];
        DependencyProject[] locked = [.. inventory.Projects.Where(project => project.Lock is not null)];
        Finding[] stale = [.. locked.Where(project => project.Problems.Count == 0).SelectMany(LockDrift.Of)];
        return (locked.Length, unread.Concat(stale).ToArray()) switch
        {
            (_, [_, ..] wrong) => wrong,
            (0, _) => [DependencyRules.LockMatches.NotApplicable("No project has a lock file.")],
            var (count, _) => [DependencyRules.LockMatches.Holds($"{Counted.Of(count, "lock file resolves", "lock files resolve")} what their manifests ask for.")],
        };
    }

    private static Finding Unread(ReadingProblem problem) => problem.Kind == ProblemKind.Broken
        ? DependencyRules.LockMatches.Violated(problem.Message, problem.Place) with { Component = problem.Place.Path, Remedy = problem.Remedy }
        : DependencyRules.LockMatches.NotChecked(problem.Message, problem.Remedy) with { Component = problem.Place.Path, Place = problem.Place };
}

/// <summary>Where a lock is behind its manifest.</summary>
internal static class LockDrift
{
    /// <summary>One finding for each dependency on which they differ.</summary>
    public static IEnumerable<Finding> Of(DependencyProject project) =>
        project.LockedRequests is { } requests ? [.. Asked(project, requests), .. NoLonger(project, requests)] : project.Declarations.Where(IsComparable).SelectMany(declaration => Resolved(project, declaration));

    /// <summary>Whether a condition holds where the lock was made is not always known.</summary>
    private static bool IsComparable(Declaration declaration) => declaration is { Origin.Kind: OriginKind.Registry, IsOptional: false, IsPeer: false, IsLockable: true };

    private static IEnumerable<Finding> Asked(DependencyProject project, IReadOnlyList<LockedRequest> requests)
    {
        var byName = requests.ToLookup(request => PackageName.Key(project.System, request.Name), StringComparer.Ordinal);
        foreach (var declaration in project.Declarations.Where(IsComparable))
        {
            LockedRequest[] asked = [.. byName[PackageName.Key(project.System, declaration.Name)].Where(request => request.Condition is null || request.Condition == declaration.Condition)];
            if (asked.Length == 0)
                yield return Differs(project, declaration, $"{project.Lock} does not hold it");
            else if (!asked.Any(request => IsSame(project.System, request.Range, declaration.Range)))
                yield return Differs(project, declaration, $"{asked[0].Place} was made for \"{asked[0].Range}\"");
        }
    }

    private static IEnumerable<Finding> NoLonger(DependencyProject project, IReadOnlyList<LockedRequest> requests)
    {
        var declared = project.Declarations.Select(declaration => PackageName.Key(project.System, declaration.Name)).ToHashSet(StringComparer.Ordinal);
        return requests.Where(request => !declared.Contains(PackageName.Key(project.System, request.Name)))
            .DistinctBy(request => PackageName.Key(project.System, request.Name))
            .Select(request => Wrong(project, request.Name, $"The lock was made for a manifest that asked for \"{request.Name}\", and {project.Manifest} does not.", request.Place));
    }

    private static IEnumerable<Finding> Resolved(DependencyProject project, Declaration declaration)
    {
        if (declaration.Resolved.Count == 0)
            return [Differs(project, declaration, $"{project.Lock} does not hold it")];
        var scheme = VersionSchemes.Of(project.System);
        if (!scheme.TryParseRange(declaration.Range, out var range))
            return [];

        // A client takes a pre-release where nothing else is left, although the range does not name one.
        return declaration.Resolved.Where(id => !range.Contains(id.Version) && !scheme.IsPrerelease(id.Version)).Take(1).Select(id => Differs(project, declaration, $"{project.Lock} has {id.Version}"));
    }

    /// <summary>White space and the order of comma-separated parts mean nothing.</summary>
    private static bool IsSame(PackageSystem system, string first, string second) => Plain(first) == Plain(second) || AreEqual(VersionSchemes.Of(system), first, second);

    /// <summary>Where a scheme can tell that two spellings mean the same: NuGet's <c>1.0</c> and <c>[1.0.0, )</c>.</summary>
    private static bool AreEqual(IVersionScheme scheme, string first, string second) =>
        scheme.TryParseRange(first, out var one) && scheme.TryParseRange(second, out var other) && one.Equals(other);

    private static string Plain(string range) => string.Join(',', string.Concat(range.Where(letter => !char.IsWhiteSpace(letter))).Split(',').Order(StringComparer.Ordinal));

    private static Finding Differs(DependencyProject project, Declaration declaration, string what)
    {
        var wish = declaration.Range.Length == 0 ? "" : $" as \"{declaration.Range}\"";
        return Wrong(project, declaration.Name, $"\"{declaration.Name}\" is asked for{wish}, and {what}.", declaration.Place);
    }

    private static Finding Wrong(DependencyProject project, string component, string message, Place place) =>
        DependencyRules.LockMatches.Violated(message, place) with { Component = component, Remedy = $"Run \"{project.LockCommand}\" and commit {project.LockName}." };
}
