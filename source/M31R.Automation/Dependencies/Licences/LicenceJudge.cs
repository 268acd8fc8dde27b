using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Licences;

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
                .GroupBy(verdict => verdict.Component.System).Select(group => Unknown(group.Key, [.. group])),
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
            Component = verdict.Component.Name,
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

    private static string Shown(LicenceVerdict verdict) => verdict.Licence is null
        ? $"\"{verdict.Component.Title}\""
        : $"\"{verdict.Component.Title}\" (\"{Counted.Short(verdict.Licence)}\")";
}

/// <summary>What a component's licence comes to.</summary>
/// <param name="Component">Whose.</param>
/// <param name="Licence">As it is written; null when nobody says.</param>
/// <param name="IsAllowed">Null when it cannot be told.</param>
internal sealed record LicenceVerdict(Component Component, string? Licence, bool? IsAllowed)
{
    /// <summary>What npm's documentation asks for in packages that nobody may use.</summary>
    private const string Unlicensed = "UNLICENSED";

    /// <summary>By a policy.</summary>
    public static LicenceVerdict Of(Component component, string? licence, LicencePolicy policy) =>
        new(component, licence, licence?.Trim() switch
        {
            null or "" => null,
            Unlicensed => false,
            var text when LicenceWording.Read(component.System, text) is { } expression => Permits(policy, expression),
            _ => null,
        });

    private static bool Permits(LicencePolicy policy, LicenceExpression expression) => expression switch
    {
        LicenceTerm term => policy.Allows(term),
        AllLicences all => all.Parts.All(part => Permits(policy, part)),
        AnyLicence any => any.Parts.Any(part => Permits(policy, part)),
        _ => false,
    };
}
