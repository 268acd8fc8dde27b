using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>lock-file-is-present</c> and <c>lock-file-matches-manifest</c>.</summary>
internal static class LockJudge
{
    /// <summary>More projects than this are told together.</summary>
    private const int Apart = 3;

    /// <summary>
    /// Which locks are missing, then which differ from their manifests or belong to none; at least one finding a rule.
    /// </summary>
    /// <param name="inventory">What there is.</param>
    /// <param name="orphans">Locks without a manifest.</param>
    public static IEnumerable<Finding> Judge(DependencyInventory inventory, IReadOnlyList<OrphanLock> orphans) =>
    [
        .. Presence(inventory).WithBlindSpots(DependencyRules.LockIsPresent, inventory, MayLackALock),
        .. Agreement(inventory, orphans),
    ];

    /// <summary>What cannot be read may declare what a lock would resolve; where there is a lock, it is there all the same.</summary>
    private static bool MayLackALock(DependencyProject project) => project.Lock is null && BlindSpots.HasPackages(project);

    private static Finding[] Presence(DependencyInventory inventory)
    {
        var rule = DependencyRules.LockIsPresent;
        DependencyProject[] expecting = [.. inventory.Projects.Where(IsExpecting)];
        Finding[] missing =
        [
            .. expecting.Where(project => project.Lock is null)
                .GroupBy(project => (project.System, project.LockName))
                .SelectMany(group => Missing([.. group])),
        ];
        return (expecting.Length, missing) switch
        {
            (0, _) => [rule.NotApplicable("No project declares dependencies that a lock file would resolve.")],
            (1, []) => [rule.Holds("1 project with dependencies, and it has a lock file.")],
            (var count, []) => [rule.Holds($"{count} projects with dependencies, each with a lock file.")],
            _ => missing,
        };
    }

    /// <summary>Whether a project has no lock and should have one.</summary>
    internal static bool IsMissing(DependencyProject project) => project.Lock is null && IsExpecting(project);

    private static bool IsExpecting(DependencyProject project) =>
        project.IsLockExpected && !ExampleTrees.Hold(project.Manifest) && project.Declarations.Any(PinningJudge.IsPinnable);

    /// <summary>Where many projects of an ecosystem have none, one setting brings them all, and is said once.</summary>
    private static IEnumerable<Finding> Missing(DependencyProject[] projects) => projects.Length <= Apart
        ? projects.Select(project => Missing(
            project,
            $"No lock file resolves what this file declares.{Instead(project)}",
            project.Manifest))
        : [Missing(
            projects[0],
            $"{projects.Length} projects have no lock file: {Counted.Listed([.. projects.Select(project => $"\"{project.Manifest}\"")])}.",
            projects[0].System.Osv())];

    private static string Instead(DependencyProject project) => project.Restored is { } path
        ? $" Judged is what restore resolved on this machine, by \"{path}\"."
        : "";

    private static Finding Missing(DependencyProject project, string message, string component) =>
        DependencyRules.LockIsPresent.Violated(message, new Place(project.Manifest)) with
        {
            Component = component,
            Remedy = $"Run \"{project.LockCommand}\" and commit {project.LockName}.",
        };

    private static Finding[] Agreement(DependencyInventory inventory, IReadOnlyList<OrphanLock> orphans)
    {
        Finding[] unread = [.. inventory.Problems.Select(Unread), .. orphans.Select(Orphan)];
        DependencyProject[] locked = [.. inventory.Projects.Where(project => project.Lock is not null)];
        DependencyProject[] read = [.. locked.Where(project => project.Problems.Count == 0)];
        Finding[] stale =
        [
            .. read.SelectMany(project => LockDrift.Of(project, name => inventory.NameOf(project.System, name))),
            .. LockDrift.NotCompared(read),
        ];
        Finding[] empty = [.. EmptyRanges.Of(inventory)];
        var told = empty.Select(finding => (finding.Component, finding.Place)).ToHashSet();
        var others = stale.Where(finding => !told.Contains((finding.Component, finding.Place)));
        return (locked.Length, unread.Concat(empty).Concat(others).ToArray()) switch
        {
            (_, [_, ..] wrong) => wrong,
            (0, _) => [DependencyRules.LockMatches.NotApplicable("No project has a lock file.")],
            (1, _) => [DependencyRules.LockMatches.Holds("1 lock file resolves what its manifest asks for.")],
            var (count, _) => [DependencyRules.LockMatches.Holds($"{count} lock files resolve what their manifests ask for.")],
        };
    }

    private static Finding Unread(ReadingProblem problem) => problem.Kind == ProblemKind.Broken
        ? DependencyRules.LockMatches.Violated(problem.Message, problem.Place) with
        {
            Component = problem.Place.Path,
            Remedy = problem.Remedy,
        }
        : DependencyRules.LockMatches.NotChecked(problem.Message, problem.Remedy) with
        {
            Component = problem.Place.Path,
            Place = problem.Place,
        };

    private static Finding Orphan(OrphanLock orphan) =>
        DependencyRules.LockMatches.Violated(
            $"No {orphan.Manifest} stands beside this lock file, so that nothing uses it, and what it resolves is not looked at.",
            new Place(orphan.Path)) with
        {
            Component = orphan.Path,
            Remedy = "Commit the manifest that it was made for, or delete it.",
        };
}
