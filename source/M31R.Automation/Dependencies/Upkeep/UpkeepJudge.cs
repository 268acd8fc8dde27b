using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Upkeep;

/// <summary>Judges <c>no-abandoned-dependency</c>.</summary>
internal static class UpkeepJudge
{
    private static readonly Rule Rule = UpkeepRules.NotAbandoned;

    /// <summary>One finding for each package that is abandoned, and one for all of which nothing is known.</summary>
    /// <param name="inventory">What there is.</param>
    /// <param name="known">What is known of a component; null when nothing is.</param>
    /// <param name="policy">How old is too old.</param>
    /// <param name="asOf">Today.</param>
    public static IReadOnlyList<Finding> Judge(
        DependencyInventory inventory, Func<Component, PackageUpkeep?> known, DependencyPolicy policy, DateOnly asOf)
    {
        Component[] packages = [.. inventory.Components.Where(component => component.Origin.Kind == OriginKind.Registry).DistinctBy(
            component => (component.System, PackageName.Key(component.System, component.Name)))];
        if (packages.Length == 0)
            return [Rule.NotApplicable("The subject depends on no package of a registry.")];

        var facts = packages.Select(component => (Component: component, Upkeep: known(component))).ToList();
        var unknown = facts.Count(fact => fact.Upkeep is null or { LastRelease: null, Notice: null });
        var latest = asOf.AddYears(-policy.AbandonedAfterYears);
        Finding[] found = [.. facts.Where(fact => fact.Upkeep is not null)
            .Select(fact => Abandoned(inventory, fact.Component, fact.Upkeep!, latest)).OfType<Finding>(), .. unknown == 0 ? []
            : new[] { Unknown(unknown, packages.Length) }];
        return found.Length > 0 ? found : [Rule.Holds(
            $"{Counted.Of(packages.Length, "package")}, none given up, and none that the subject asks for without a release since {latest.Iso()}.")];
    }

    private static Finding? Abandoned(DependencyInventory inventory, Component component, PackageUpkeep upkeep, DateOnly latest) =>
        upkeep switch
        {
            _ when component.Deprecation is not null => null,
            { Notice: { } notice } => Told(inventory, component, $"\"{component.Name}\" is given up: {Counted.Short(notice).TrimEnd('.')}."),
            { LastRelease: { } day } when component.IsDirect && day <= latest => Told(
                inventory, component, $"The newest release of \"{component.Name}\" is of {day.Iso()}."),
            _ => null,
        };

    private static Finding Told(DependencyInventory inventory, Component component, string message) =>
        Rule.Violated($"{message} {ComponentPath.Told(inventory, component)}", component.FirstPlace) with { Component = component.Name };

    private static Finding Unknown(int unknown, int all) => Rule.NotChecked(
        $"Of {unknown} of {Counted.Of(all, "package")} it is not known when they were last released: no snapshot of their registries is committed.",
        "Write the day of their newest release, as their registry tells it, as \"newest-release\" into \".nuke/packages/metadata.json\".");
}
