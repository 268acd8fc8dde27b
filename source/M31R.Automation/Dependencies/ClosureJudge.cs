using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>closure-is-small</c>.</summary>
internal static class ClosureJudge
{
    private static readonly Rule Rule = DependencyRules.ClosureIsSmall;

    /// <summary>One finding for each ecosystem over the budget.</summary>
    public static IReadOnlyList<Finding> Judge(DependencyInventory inventory, DependencyPolicy policy) =>
        Seen(inventory, policy).WithOpenClosures(Rule, inventory).WithBlindSpots(Rule, inventory, BlindSpots.HasPackages);

    private static List<Finding> Seen(DependencyInventory inventory, DependencyPolicy policy)
    {
        var closures = inventory.Components
            .Where(component => component is { Scope: DependencyScope.Runtime, System: not PackageSystem.GitHubActions })
            .GroupBy(component => component.System)
            .Select(group => (
                System: group.Key,
                Count: group.Select(component => PackageName.Key(component.System, component.Name))
                    .Distinct(StringComparer.Ordinal)
                    .Count()))
            .ToList();
        if (closures.Count == 0)
            return [Rule.NotApplicable("Nothing that the software needs at run time is a package.")];

        var large = closures.Where(closure => closure.Count > policy.Budget)
            .Select(closure => Large(inventory, closure.System, closure.Count, policy))
            .ToList();
        if (large.Count > 0)
            return large;

        var counts = closures.Select(closure => $"{Counted.Of(closure.Count, "runtime package")} of {closure.System.Osv()}");
        return [Rule.Holds($"{string.Join(", ", counts)}; the budget is {policy.Budget}.")];
    }

    private static Finding Large(DependencyInventory inventory, PackageSystem system, int count, DependencyPolicy policy)
    {
        var largest = Contributions.Of(inventory, system)
            .Take(policy.Contributors)
            .Select(pair => $"\"{pair.Direct.Name}\" ({pair.Count})");
        return Rule.Violated(
            $"{count} packages of {system.Osv()} come with the software, {count - policy.Budget} more than the budget of {policy.Budget}. "
            + $"What only one direct dependency brings in, itself included: {string.Join(", ", largest)}.") with
        {
            Component = system.Osv(),
        };
    }
}
