using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies;

/// <summary>Judges the rules that look at each component for itself: bans and duplicates.</summary>
internal static class ComponentJudge
{
    private const int Named = 5;

    /// <summary>One finding for each package that is banned, and for each that is there twice; at least one a rule.</summary>
    /// <param name="inventory">What there is.</param>
    /// <param name="policy">What is banned.</param>
    public static IEnumerable<Finding> Judge(DependencyInventory inventory, DependencyPolicy policy) =>
    [
        .. policy.Banned.Count == 0 ? [DependencyRules.NotBanned.NotApplicable("The subject bans no package.")]
            : Bans(inventory, policy).WithOpenClosures(DependencyRules.NotBanned, inventory)
                .WithBlindSpots(DependencyRules.NotBanned, inventory),
        .. Duplicates(inventory).WithOpenClosures(DependencyRules.NoDuplicates, inventory)
            .WithBlindSpots(DependencyRules.NoDuplicates, inventory, BlindSpots.HasPackages),
    ];

    private static Finding[] Bans(DependencyInventory inventory, DependencyPolicy policy)
    {
        Finding[] banned = [.. from component in inventory.Components
                               from ban in policy.Banned.Where(ban => Means(ban, component)).Take(1)
                               select Banned(inventory, component, ban)];
        return banned.Length > 0
            ? banned
            : [DependencyRules.NotBanned.Holds($"None of {Counted.Of(inventory.Components.Count, "package")} is banned.")];
    }

    private static bool Means(BannedPackage ban, Component component) =>
        WaiverPattern.Matches(PackageName.Key(component.System, ban.Name), PackageName.Key(component.System, component.Name));

    private static Finding Banned(DependencyInventory inventory, Component component, BannedPackage ban) =>
        DependencyRules.NotBanned.Violated(
            $"\"{component.Title}\" is banned: {ban.Reason.TrimEnd('.')}. {ComponentPath.Told(inventory, component)}",
            component.FirstPlace) with
        {
            Component = inventory.NameOf(component),
        };

    private static Finding[] Duplicates(DependencyInventory inventory)
    {
        var rule = DependencyRules.NoDuplicates;
        Component[] candidates = [.. inventory.Components.Where(MayBeTwice)];
        if (candidates.Length == 0)
            return [rule.NotApplicable("No package is there at run time that could be in two versions.")];

        Finding[] several = [.. candidates
            .GroupBy(component => (component.System, PackageName.Key(component.System, component.Name)))
            .Where(group => group.DistinctBy(component => component.Version, StringComparer.Ordinal).Count() > 1)
            .GroupBy(group => group.Key.System)
            .Select(system => Several(system.Key, [.. system.Select(group => group.ToArray())]))];
        return several.Length > 0 ? several : [rule.Holds("No runtime package is there in two versions.")];
    }

    /// <summary>An environment of Python holds one version of a package; a lock may hold one for each kind of environment.</summary>
    private static bool MayBeTwice(Component component) => component is
    {
        Scope: DependencyScope.Runtime, Version: not null, System: not (PackageSystem.GitHubActions or PackageSystem.PyPI),
    };

    /// <summary>One finding an ecosystem: a note a package would drown the rest.</summary>
    private static Finding Several(PackageSystem system, List<Component[]> packages)
    {
        var listed = packages
            .OrderByDescending(versions => versions.Length)
            .ThenBy(versions => versions[0].Purl, StringComparer.Ordinal)
            .Take(Named)
            .Select(Told);
        var more = packages.Count > Named ? $"; and {packages.Count - Named} more" : "";
        return DependencyRules.NoDuplicates.Violated(
            $"{Counted.Of(packages.Count, "package")} of {system.Osv()} {(packages.Count == 1 ? "is" : "are")} there "
                + $"in more than one version: {string.Join("; ", listed)}{more}.") with
        {
            Component = system.Osv(),
        };
    }

    private static string Told(Component[] versions) =>
        $"\"{versions[0].Name}\" as {Listing.Of([.. versions.Select(component => component.Version!).Distinct(StringComparer.Ordinal)])}";
}
