using M31R.Automation.Dependencies.Advisories.Vex;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Says what to do about a vulnerability: of one component the same for all of them.</summary>
internal static class UpgradeAdvice
{
    /// <summary>The next step.</summary>
    public static string For(AdvisoryFacts facts, Vulnerability vulnerability)
    {
        var plan = facts.PlanFor(vulnerability.Component);
        var target = plan.Version is not null && plan.Ended.Contains(vulnerability) ? plan.Version : vulnerability.NearestFix;
        if (target is not null && UpgradeFloor.Of(facts.Inventory, vulnerability.Component) is { } floor
            && floor.IsAbove(target, vulnerability.Component.System))
            return Newer(vulnerability, floor);

        return target is null
            ? Without(vulnerability)
            : Move(facts.Inventory, vulnerability.Component, Counted.Short(target)) + Reach(plan, vulnerability, target);
    }

    /// <summary>A manifest asks for more than the fix already: the nearest fix from there on, else what it asks for.</summary>
    private static string Newer(Vulnerability vulnerability, UpgradeFloor floor)
    {
        var component = vulnerability.Component;
        return vulnerability.Fixes.FirstOrDefault(fix => !floor.IsAbove(fix, component.System)) is { } fix
            ? $"Move \"{component.Name}\" to {Counted.Short(fix)}."
            : component.Version is null ? $"Ask for \"{component.Name}\" as \"{floor.Range}\" everywhere, as one manifest does."
            : $"Write the lock file anew: a manifest asks for \"{component.Name}\" as \"{floor.Range}\" already.";
    }

    private static string Without(Vulnerability vulnerability) =>
        $"Replace \"{vulnerability.Component.Name}\" or do without it; where it cannot be exploited, say so in a VEX document in "
        + $"{VexBook.Folder.TrimEnd('/')}.";

    private static string Move(DependencyInventory inventory, Component component, string version) => inventory.PathTo(component) switch
    {
        [{ IsDirect: true } only] => $"Move {Called(inventory, only)} to {version}.",
        [var first, _, ..] => $"Move \"{first.Name}\" to a version that brings in \"{component.Name}\" {version}, or pin that version.",
        _ => $"Pin \"{component.Name}\" to {version}.",
    };

    /// <summary>A manifest may ask for a package by a name of its own (npm's <c>npm:real@^1</c>): that is the key to change.</summary>
    private static string Called(DependencyInventory inventory, Component component)
    {
        Declaration[] asking =
        [
            .. inventory.Projects.Where(project => project.System == component.System).SelectMany(project => project.Declarations)
                .Where(declared => (declared.Target?.Name ?? declared.Name) == component.Name
                    && (declared.Resolved.Count == 0 || declared.Resolved.Any(id => id.Version == component.Version))),
        ];
        var keys = asking.Select(declared => $"\"{declared.Name}\"").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return asking.All(declared => declared.Target is null) ? $"\"{component.Name}\""
            : $"\"{component.Name}\", asked for as {Counted.Listed([.. keys])},";
    }

    /// <summary>How far the step goes, where it is not simply the fix of the one thing that is known.</summary>
    private static string Reach(UpgradePlan plan, Vulnerability vulnerability, string target)
    {
        var all = plan.Pressing.Count;
        var name = vulnerability.Component.Name;
        return (plan.IsClean, all) switch
        {
            _ when !plan.Pressing.Contains(vulnerability) => "",
            _ when target != plan.Version => $" No version is known that fixes all that is known of \"{name}\".",
            (true, 2) => $" It fixes both known vulnerabilities of \"{name}\".",
            (true, > 2) => $" It fixes all {all} known vulnerabilities of \"{name}\".",
            (true, _) when target != vulnerability.NearestFix => " Nearer versions with the fix are known to be vulnerable otherwise.",
            (true, _) => "",
            (false, > 1) when plan.Ended.Count < all =>
                $" It fixes {plan.Ended.Count} of {all} known vulnerabilities of \"{name}\"; no version is known that fixes all.",
            _ => " It is known to be vulnerable otherwise; no version is known that is not.",
        };
    }
}
