using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>Judges a bill.</summary>
internal static class SbomJudge
{
    private const string UnreadFiles = "unread files";

    /// <summary>Both rules.</summary>
    public static Judgement Judge(SbomFacts facts, SbomDocument document, IReadOnlyList<NtiaElement> elements) =>
        new([.. Completeness(facts), .. ElementJudge.Judge(facts, elements)]) { Metrics = Metrics(document, elements) };

    private static Finding[] Completeness(SbomFacts facts)
    {
        var rule = SbomRules.IsComplete;
        var empty = facts.Artifacts.Where(artifact => artifact.Files.Count == 0).Select(Empty);
        Finding[] lacking = [.. Unread(facts.Inventory), .. Unresolved(facts.Inventory), .. Moving(facts.Inventory), .. empty];
        if (!facts.Inventory.Components.Any(component => component is { Version: null, IsLockable: true }))
            lacking = [.. lacking, .. Open(facts.Inventory)];

        return (lacking, facts.Inventory.Components.Count + facts.Artifacts.Count) switch
        {
            ([_, ..], _) => lacking,
            (_, 0) => [rule.Holds("The subject depends on nothing, and the bill lists it alone.")],
            var (_, count) => [rule.Holds($"{Counted.Of(count, "component")}, each with its exact version{ButFor(facts.Inventory)}.")],
        };
    }

    /// <summary>
    /// One finding for broken files and one for those of unknown formats, whatever their number: AuditDependencies names each.
    /// </summary>
    private static IEnumerable<Finding> Unread(DependencyInventory inventory)
    {
        foreach (var group in inventory.Problems.GroupBy(problem => problem.Kind).OrderBy(group => group.Key))
        {
            var (message, first) = ($"{Missing([.. group])} missing from the bill: {Reasons([.. group])}", group.First());
            yield return group.Key == ProblemKind.Broken
                ? SbomRules.IsComplete.Violated(message, first.Place) with { Component = UnreadFiles, Remedy = first.Remedy }
                : SbomRules.IsComplete.NotChecked(message, first.Remedy) with { Component = UnreadFiles, Place = first.Place };
        }
    }

    private static string Missing(IReadOnlyList<ReadingProblem> problems)
    {
        string[] files = [.. problems.Select(problem => $"\"{problem.Place.Path}\"").Distinct(StringComparer.Ordinal)];
        return $"What stands in {Counted.Listed(files)} is";
    }

    /// <summary>The only reason as it is; of several each with its number of files, that of most files first.</summary>
    private static string Reasons(IReadOnlyList<ReadingProblem> problems)
    {
        var reasons = problems.GroupBy(problem => problem.Message, StringComparer.Ordinal)
            .Select(same => (Reason: same.Key, Files: same.Select(problem => problem.Place.Path).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(reason => reason.Files)
            .ToList();
        return reasons is [var only]
            ? only.Reason
            : string.Join(" ", reasons.Select(reason => $"{Counted.Of(reason.Files, "file")}: {reason.Reason}"));
    }

    private static IEnumerable<Finding> Unresolved(DependencyInventory inventory)
    {
        Component[] unresolved = [.. inventory.Components.Where(component => component is { Version: null, IsLockable: true })];
        if (unresolved.Length > 0)
        {
            yield return SbomRules.IsComplete.Violated(
                $"{unresolved.Length} of {Counted.Of(inventory.Components.Count, "package")} {(unresolved.Length == 1 ? "has" : "have")} "
                + $"no exact version in the bill: {Titles(unresolved)}.",
                unresolved[0].FirstPlace) with
            {
                Component = "unresolved versions",
            };
        }
    }

    /// <summary>Without a lock nobody knows what the packages in the bill bring in themselves.</summary>
    private static IEnumerable<Finding> Open(DependencyInventory inventory)
    {
        DependencyProject[] open =
        [
            .. inventory.Projects.Where(project => project is { Lock: null, IsLockExpected: true }
                && project.Declarations.Any(declared =>
                    declared.Origin.Kind is not (OriginKind.Workspace or OriginKind.Path) && declared.IsLockable)),
        ];
        if (open.Length > 0)
        {
            yield return SbomRules.IsComplete.NotChecked(
                $"What the packages of {Counted.Listed([.. open.Select(project => $"\"{project.Manifest}\"")])} bring in "
                + "is not known without a lock.",
                $"Run \"{open[0].LockCommand}\" and commit {open[0].LockName}.") with
            {
                Component = "what no lock resolves",
            };
        }
    }

    /// <summary>Nobody knows later what stood behind a tag or branch on the day of the bill.</summary>
    private static IEnumerable<Finding> Moving(DependencyInventory inventory)
    {
        Component[] moving = [.. inventory.Components.Where(Moves)];
        if (moving.Length > 0)
        {
            yield return SbomRules.IsComplete.Violated(
                $"{moving.Length} of {Counted.Of(inventory.Components.Count, "package")} {(moving.Length == 1 ? "stands" : "stand")} "
                + $"in the bill with a tag or branch, which can be moved: {Titles(moving)}.",
                moving[0].FirstPlace) with
            {
                Component = "versions that can be moved",
                Remedy = "Name actions by the full hash of a commit, and images by their digest (\"@sha256:…\").",
            };
        }
    }

    private static bool Moves(Component component) =>
        component is { System: PackageSystem.GitHubActions, Version: { } version }
        && !CommitHash.IsOne(version) && !version.StartsWith("sha256:", StringComparison.Ordinal);

    /// <summary>What no lock can hold stands in the bill with its range.</summary>
    private static string ButFor(DependencyInventory inventory)
    {
        Component[] ranges = [.. inventory.Components.Where(component => component.Version is null)];
        return ranges.Length == 0 ? "" : $", but for what no lock can hold: {Titles(ranges)}";
    }

    private static string Titles(IEnumerable<Component> components) =>
        Counted.Listed([.. components.Select(component => $"\"{component.Title}\"")]);

    private static Finding Empty(SbomArtifact artifact) =>
        SbomRules.IsComplete.Violated(
            $"No file of the subject matches the paths of \"{artifact.Declared.Name}\", and the bill has no hash of it.",
            artifact.Place) with
        {
            Component = artifact.Declared.Name,
            Remedy = "Correct its `paths` in maintenance.yml, or remove it. Files that git ignores are not of the subject.",
        };

    private static Dictionary<string, decimal> Metrics(SbomDocument document, IReadOnlyList<NtiaElement> elements)
    {
        var metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["sbom.components"] = document.Components.Count,
            ["sbom.edges"] = document.Dependencies.Sum(dependency => dependency.DependsOn.Count),
            ["sbom.hashed"] = document.Components.Count(component => component.Hashes.Count > 0 || component.Parts.Count > 0),
            ["sbom.licensed"] = document.Components.Count(component => component.Licence is not null),
        };
        foreach (var element in elements)
            metrics[$"sbom.missing.{element.Name.Replace(' ', '-').ToLowerInvariant()}"] = element.Missing.Count;

        return metrics;
    }
}
