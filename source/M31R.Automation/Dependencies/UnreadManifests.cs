using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>
/// Manifests and locks that could not be read: of what they ask for no rule can say that it holds. What is wrong with them
/// <c>lock-file-matches-manifest</c> says; the others refer to it.
/// </summary>
internal static class UnreadManifests
{
    /// <summary>Why not all packages are known, in a sentence; null when all is read.</summary>
    public static string? ReasonOf(DependencyInventory inventory)
    {
        string[] files = [.. inventory.Problems.Select(problem => $"\"{problem.Place.Path}\"").Distinct(StringComparer.Ordinal)];
        return files.Length == 0 ? null
            : $"What {Counted.Listed(files)} {(files.Length == 1 ? "says" : "say")} could not all be read; "
                + $"\"{DependencyRules.LockMatches.Id}\" says why.";
    }

    /// <summary>One finding of a rule that could not see all packages; none when all is read.</summary>
    public static IEnumerable<Finding> Of(Rule rule, DependencyInventory inventory) => ReasonOf(inventory) is { } reason
        ? [rule.NotChecked(reason, $"Do what \"{DependencyRules.LockMatches.Id}\" asks for.") with { Component = "what could not be read" }]
        : [];
}
