using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>
/// Projects without a lock: what their dependencies bring in is not known, so that nothing was found among that means nothing.
/// </summary>
internal static class OpenClosures
{
    /// <summary>
    /// The findings of a rule about direct and transitive packages. Where a closure is open, "not checked" stands in place of "holds"; what
    /// was found stays, and needs no such word.
    /// </summary>
    public static IReadOnlyList<Finding> WithOpenClosures(this IReadOnlyList<Finding> findings, Rule rule, DependencyInventory inventory)
    {
        return findings.Any(finding => finding.Outcome == Outcome.Holds) && Of(rule, inventory) is { } open ? [open] : findings;
    }

    /// <summary>Whether there is one.</summary>
    public static bool Are(DependencyInventory inventory) => inventory.Projects.Any(IsOpen);

    /// <summary>That not all is known; null when every closure is.</summary>
    public static Finding? Of(Rule rule, DependencyInventory inventory)
    {
        string[] manifests =
            [.. inventory.Projects.Where(IsOpen).Select(project => $"\"{project.Manifest}\"").Distinct(StringComparer.Ordinal)];
        return manifests.Length == 0 ? null : rule.NotChecked(
            $"What the dependencies of {Counted.Listed(manifests)} bring in is not known without a lock; "
            + $"\"{DependencyRules.LockIsPresent.Id}\" asks for one. Nothing was found in what is known.",
            $"Do what \"{DependencyRules.LockIsPresent.Id}\" asks for.") with
        {
            Component = "what no lock resolves",
        };
    }

    private static bool IsOpen(DependencyProject project) => project is { Restored: null } && LockJudge.IsMissing(project);
}
