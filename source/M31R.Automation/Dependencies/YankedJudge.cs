using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>no-yanked-or-deprecated</c>.</summary>
internal static class YankedJudge
{
    private static readonly Rule Rule = DependencyRules.NotYanked;

    /// <summary>One finding for each version that was taken back, and one for all of which nobody says.</summary>
    /// <param name="inventory">What there is, with what the committed metadata knows of it.</param>
    /// <param name="policy">How old metadata may be.</param>
    /// <param name="asOf">Today.</param>
    public static IReadOnlyList<Finding> Judge(DependencyInventory inventory, DependencyPolicy policy, DateOnly asOf) =>
        Seen(inventory, policy, asOf).WithBlindSpots(Rule, inventory, BlindSpots.HasPackages);

    private static Finding[] Seen(DependencyInventory inventory, DependencyPolicy policy, DateOnly asOf)
    {
        Component[] packages = [.. inventory.Components.Where(component =>
            component.Deprecation is not null
            || component is { System: not PackageSystem.GitHubActions, Origin.Kind: OriginKind.Registry })];
        if (packages.Length == 0)
            return [Rule.NotApplicable("The subject depends on no package of a registry.")];

        var (talking, isUnresolved) = (TalkingLocks(inventory), BlindSpots.Unresolved(inventory));
        Component[] unknown = [.. packages.Where(component =>
            component.Deprecation is null && !component.Places.Any(place => talking.Contains(place.Path))
            && !policy.IsFresh(component.LookedUp, asOf) && !isUnresolved(component))];
        Finding[] found = [.. packages.Where(component => component.Deprecation is not null)
            .Select(component => Deprecated(inventory, component)), .. unknown.Length == 0 ? [] : new[] { Unknown(unknown) }];
        return found.Length > 0 ? found
            : [Rule.Holds("Neither locks nor metadata hold a word against "
                + $"{(packages.Length == 1 ? "the only package" : $"any of {packages.Length} packages")}.")];
    }

    /// <summary>
    /// The locks whose format keeps the registry's word: npm's since version 2, which is the first that records the manifest's wishes, and
    /// pnpm's. Yarn's and Bun's, and those of other ecosystems, do not.
    /// </summary>
    private static HashSet<string> TalkingLocks(DependencyInventory inventory) =>
    [
        .. from project in inventory.Projects
           where project is { System: PackageSystem.Npm, Lock: not null, LockedRequests: not null }
               && TreePath.NameOf(project.Lock) is "package-lock.json" or "npm-shrinkwrap.json" or "pnpm-lock.yaml"
           select project.Lock,
    ];

    private static Finding Deprecated(DependencyInventory inventory, Component component) =>
        Rule.Violated(
            $"\"{component.Title}\" is deprecated: {component.Deprecation!.TrimEnd('.')}. {ComponentPath.Told(inventory, component)}",
            component.LastPlace) with
        {
            Component = inventory.NameOf(component),
        };

    private static Finding Unknown(Component[] unknown)
    {
        var systems = Listing.Of([.. unknown.Select(component => component.System.Osv()).Distinct(StringComparer.Ordinal)]);
        var names = Counted.Listed([.. unknown.Select(component => $"\"{component.Title}\"")]);
        var whose = unknown.Length == 1 ? "its version was taken back: its lock does not say"
            : "versions were taken back: their locks do not say";
        return Rule.NotChecked(
            $"Of {Counted.Of(unknown.Length, "package")} of {systems} ({names}) nobody knows offline whether {whose}, "
            + "and no recent look at the registry is committed.",
            "Look at the registry's page of a package, and write the day as \"looked-up\", "
            + "and its word against the version as \"deprecated\", "
            + "into \".nuke/packages/metadata.json\".");
    }
}
