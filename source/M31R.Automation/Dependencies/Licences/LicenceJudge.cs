using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Licences;

/// <summary>Judges <c>licences-are-allowed</c>.</summary>
internal static class LicenceJudge
{
    private const int Named = 5;

    private static readonly Rule Rule = LicenceRules.Allowed;

    /// <summary>
    /// One finding for each package whose licence is not allowed, and one for each ecosystem with packages whose licence is not known.
    /// </summary>
    /// <param name="inventory">What there is.</param>
    /// <param name="licence">What a component comes under where the inventory does not say; null when that is not known either.</param>
    /// <param name="policy">What is allowed.</param>
    public static IReadOnlyList<Finding> Judge(
        DependencyInventory inventory, Func<Component, string?> licence, DependencyPolicy policy) =>
        Seen(inventory, licence, policy).WithOpenClosures(Rule, inventory).WithBlindSpots(Rule, inventory, BlindSpots.HasPackages);

    private static Finding[] Seen(DependencyInventory inventory, Func<Component, string?> licence, DependencyPolicy policy)
    {
        Component[] packages =
        [
            .. inventory.Components.Where(component =>
                component is { System: not PackageSystem.GitHubActions, Origin.Kind: not OriginKind.Workspace }),
        ];
        if (packages.Length == 0)
            return [Rule.NotApplicable("The subject depends on no package.")];

        var isUnresolved = BlindSpots.Unresolved(inventory);
        var allowed = new LicencePolicy(policy.Licences);
        var judged = packages.Select(component => LicenceVerdict.Of(component, component.Licence ?? licence(component), allowed)).ToList();
        Finding[] wrong =
        [
            .. judged.Where(verdict => verdict.IsAllowed == false).Select(verdict => Forbidden(inventory, verdict)),
            .. judged.Where(verdict => verdict is { IsAllowed: null, Component.Scope: DependencyScope.Runtime }
                    && !isUnresolved(verdict.Component))
                .GroupBy(verdict => (verdict.Component.System, IsResolved: verdict.Component.Version is not null))
                .Select(group => group.Key.IsResolved ? Unknown(group.Key.System, [.. group]) : Unresolved(group.Key.System, [.. group])),
        ];
        return wrong.Length > 0 ? wrong : [Rule.Holds(Summary(packages.Length, judged.Count(verdict => verdict.IsAllowed is null)))];
    }

    private static string Summary(int all, int unknown) => unknown == 0
        ? all == 1 ? "1 package, under a licence that is allowed." : $"{all} packages, all under licences that are allowed."
        : $"{Counted.Of(all - unknown, "package")} under licences that are allowed, "
            + $"and {unknown} for development alone whose licence is not known.";

    private static Finding Forbidden(DependencyInventory inventory, LicenceVerdict verdict) =>
        Rule.Violated(
            $"\"{verdict.Component.Title}\" comes under \"{verdict.Licence}\", which is not allowed. "
            + $"{ComponentPath.Told(inventory, verdict.Component)}",
            verdict.Component.FirstPlace) with
        {
            Component = inventory.NameOf(verdict.Component),
        };

    private static Finding Unknown(PackageSystem system, LicenceVerdict[] verdicts)
    {
        var names = Counted.First([.. verdicts.Select(Shown)], Named);
        return Rule.NotChecked(
            $"The licence of {Counted.Of(verdicts.Length, "package")} of {system.Osv()} is not known: {names}.",
            "Run UpdatePackageMetadata and commit what it writes; "
                + "where a package does not say, write what its publisher answers into \".nuke/packages/metadata.json\".") with
        {
            Component = system.Osv(),
        };
    }

    /// <summary>The licence is that of a version, and nobody can look it up without one.</summary>
    private static Finding Unresolved(PackageSystem system, LicenceVerdict[] verdicts)
    {
        var names = Counted.First([.. verdicts.Select(Shown)], Named);
        var (one, isLockable) = (verdicts.Length == 1, verdicts.Any(verdict => verdict.Component.IsLockable));
        return Rule.NotChecked(
            $"The licence of {Counted.Of(verdicts.Length, "package")} of {system.Osv()} is not known, because no lock tells "
                + $"{(one ? "its version" : "their versions")}: {names}.",
            isLockable ? "Make the lock file and commit it; then look at the licences."
                : $"Write the exact {(one ? "version" : "versions")} into the manifest, since no lock holds {(one ? "it" : "them")}.") with
        {
            Component = $"{system.Osv()} without a version",
        };
    }

    private static string Shown(LicenceVerdict verdict) => verdict.Licence is null
        ? $"\"{verdict.Component.Title}\""
        : $"\"{verdict.Component.Title}\" (\"{Counted.Short(verdict.Licence)}\")";
}
