using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies;

/// <summary>Where a lock is behind its manifest.</summary>
internal static class LockDrift
{
    /// <summary>One finding for each dependency on which they differ.</summary>
    /// <param name="project">With its lock.</param>
    /// <param name="nameOf">The name by which a finding knows a package.</param>
    public static IEnumerable<Finding> Of(DependencyProject project, Func<string, string> nameOf) =>
        Differences(project).Select(finding => finding with { Component = nameOf(finding.Component) }).ToArray()
            is [_, ..] told ? told
            : project.LockedRequests is null ? ContentDrift.Of(project)
            : [];

    private static IEnumerable<Finding> Differences(DependencyProject project) =>
        project.LockedRequests is { } requests ? [.. Asked(project), .. NoLonger(project, requests)]
            : project.Declarations.Where(declaration => IsComparable(project, declaration))
                .SelectMany(declaration => Resolved(project, declaration));

    /// <summary>Whether a project's lock, where it could be read, does not hold what a declaration asks for.</summary>
    public static Func<Declaration, bool> Lacking(DependencyProject project)
    {
        if (project is not { Lock: not null, Problems.Count: 0 })
            return _ => false;
        if (project.LockedRequests is null)
            return declaration => IsComparable(project, declaration) && declaration.Resolved.Count == 0;

        var wishes = new LockedWishes(project);
        return declaration => IsComparable(project, declaration) && !wishes.Of(declaration).Any();
    }

    /// <summary>
    /// One finding for all ranges that cannot be compared with the version that a lock holds; none when all can, or the lock keeps the
    /// hash of a manifest with them.
    /// </summary>
    public static IEnumerable<Finding> NotCompared(IEnumerable<DependencyProject> projects)
    {
        Declaration[] open = [.. projects.Where(project => project.LockedRequests is null && !ContentDrift.IsRuledOut(project))
            .SelectMany(project => project.Declarations.Where(declaration => IsOpen(project, declaration)))];
        if (open.Length > 0)
        {
            var whose = open.Length == 1 ? $"the range \"{open[0].Range}\" of \"{open[0].Name}\" allows the version in the lock"
                : $"the ranges of {open.Length} dependencies, such as \"{open[0].Range}\" of \"{open[0].Name}\", "
                    + "allow the versions in their locks";
            yield return DependencyRules.LockMatches.NotChecked(
                $"Whether {whose} is not known: a range of that form is not read.", "Write a range as the ecosystem documents it.") with
            {
                Component = "ranges that are not read",
                Place = open[0].Place,
            };
        }
    }

    private static bool IsOpen(DependencyProject project, Declaration declaration) =>
        IsComparable(project, declaration) && declaration.Resolved.Count > 0 && !IsTag(project.System, declaration.Range)
        && !VersionSchemes.Of(project.System).TryParseRange(declaration.Range, out _);

    /// <summary>What a tag of npm's registry means only the registry knows: any version in a lock may be it.</summary>
    private static bool IsTag(PackageSystem system, string range) =>
        system == PackageSystem.Npm && range.Length > 0 && char.IsAsciiLetter(range[0])
        && range.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>
    /// Whether a condition holds where the lock was made is not always known; uv records what is asked for under one all the same.
    /// </summary>
    private static bool IsComparable(DependencyProject project, Declaration declaration) =>
        declaration is { Origin.Kind: OriginKind.Registry, IsPeer: false, IsLockable: true }
        && (!declaration.IsOptional || project is { System: PackageSystem.PyPI, LockedRequests: not null });

    private static IEnumerable<Finding> Asked(DependencyProject project)
    {
        var wishes = new LockedWishes(project);
        foreach (var declaration in project.Declarations.Where(declaration => IsComparable(project, declaration)))
        {
            LockedRequest[] asked = [.. wishes.Of(declaration)];
            if (asked.Length == 0)
                yield return Differs(project, declaration, $"{project.Lock} does not hold it");
            else if (!asked.Any(request => IsSame(project.System, request.Range, declaration.Range)))
                yield return Differs(project, declaration, $"{asked[0].Place} was made for \"{asked[0].Range}\"");
        }
    }

    private static IEnumerable<Finding> NoLonger(DependencyProject project, IReadOnlyList<LockedRequest> requests)
    {
        var declared = project.Declarations.Select(declaration => PackageName.Key(project.System, declaration.Name))
            .ToHashSet(StringComparer.Ordinal);
        return requests.Where(request => !declared.Contains(PackageName.Key(project.System, request.Name)))
            .DistinctBy(request => PackageName.Key(project.System, request.Name))
            .Select(request => Wrong(
                project, request.Name,
                $"The lock was made for a manifest that asked for \"{request.Name}\", and {project.Manifest} does not.",
                request.Place));
    }

    private static IEnumerable<Finding> Resolved(DependencyProject project, Declaration declaration)
    {
        if (declaration.Resolved.Count == 0)
            return [Differs(project, declaration, $"{project.Lock} does not hold it")];
        var scheme = VersionSchemes.Of(project.System);
        if (!scheme.TryParseRange(declaration.Range, out var range))
            return [];

        // A client takes a pre-release where nothing else is left, although the range does not name one.
        return declaration.Resolved.Where(id => !range.Contains(id.Version) && !scheme.IsPrerelease(id.Version)).Take(1)
            .Select(id => Differs(project, declaration, $"{project.Lock} has {id.Version}"));
    }

    /// <summary>White space and the order of comma-separated parts mean nothing.</summary>
    private static bool IsSame(PackageSystem system, string first, string second) =>
        Plain(first) == Plain(second) || AreEqual(VersionSchemes.Of(system), first, second);

    /// <summary>Where a scheme can tell that two spellings mean the same: NuGet's <c>1.0</c> and <c>[1.0.0, )</c>.</summary>
    private static bool AreEqual(IVersionScheme scheme, string first, string second) =>
        scheme.TryParseRange(first, out var one) && scheme.TryParseRange(second, out var other) && one.Equals(other);

    private static string Plain(string range) =>
        string.Join(',', string.Concat(range.Where(letter => !char.IsWhiteSpace(letter))).Split(',').Order(StringComparer.Ordinal));

    private static Finding Differs(DependencyProject project, Declaration declaration, string what)
    {
        var wish = declaration.Range.Length == 0 ? "" : $" as \"{declaration.Range}\"";
        return Wrong(project, declaration.Name, $"\"{declaration.Name}\" is asked for{wish}, and {what}.", declaration.Place);
    }

    private static Finding Wrong(DependencyProject project, string component, string message, Place place) =>
        DependencyRules.LockMatches.Violated(message, place) with
        {
            Component = component,
            Remedy = $"Run \"{project.LockCommand}\" and commit {project.LockName}.",
        };
}
