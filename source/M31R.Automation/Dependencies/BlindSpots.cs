using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>Manifests and locks that could not be read: that nothing was found in them means nothing.</summary>
internal static class BlindSpots
{
    /// <summary>
    /// The findings of a rule as they may be told. Where something that matters to it could not be read, one "not checked" stands in place
    /// of "holds" and "not applicable", and what was found in the rest stays.
    /// </summary>
    /// <param name="findings">What the rule came to by all that could be read.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="inventory">What was read, and what was not.</param>
    /// <param name="matters">Whether a project matters to the rule. Default every project.</param>
    public static IReadOnlyList<Finding> WithBlindSpots(
        this IReadOnlyList<Finding> findings, Rule rule, DependencyInventory inventory, Func<DependencyProject, bool>? matters = null)
    {
        Finding[] unseen = [.. Of(rule, inventory, matters)];
        return unseen.Length == 0 ? findings
            : [.. findings.Where(finding => finding.Outcome is not (Outcome.Holds or Outcome.NotApplicable)), .. unseen];
    }

    /// <summary>Whether something could not be read.</summary>
    public static bool Are(DependencyInventory inventory) => inventory.Problems.Any();

    /// <summary>One "not checked" of a rule that could not see all; none when what matters to it is read.</summary>
    public static IEnumerable<Finding> Of(Rule rule, DependencyInventory inventory, Func<DependencyProject, bool>? matters = null) =>
        inventory.Foreign.Count > 0 || inventory.Projects.Any(project => project.Problems.Count > 0 && (matters?.Invoke(project) ?? true))
            ? [Unseen(rule)]
            : [];

    /// <summary>
    /// Whether a component is declared where a lock could not be read, and nowhere else resolved: that nothing is known of it is told by
    /// <see cref="WithBlindSpots"/>, and not once more.
    /// </summary>
    public static Func<Component, bool> Unresolved(DependencyInventory inventory)
    {
        var places = inventory.Projects.Where(HasUnreadLock)
            .SelectMany(project => project.Declarations.Select(declaration => declaration.Place.Path))
            .ToHashSet(StringComparer.Ordinal);
        return component => component.Version is null && component.Places.Count > 0
            && component.Places.All(place => places.Contains(place.Path));
    }

    /// <summary>Whether a lock is there and cannot be read: what it resolves is not known.</summary>
    public static bool HasUnreadLock(DependencyProject project) => project.Problems.Any(problem => problem.Place.Path == project.Lock);

    /// <summary>Whether a project is one of a package manager; what workflows use is judged by fewer rules.</summary>
    public static bool HasPackages(DependencyProject project) => project.System != PackageSystem.GitHubActions;

    /// <summary>What could not be read is named once, by the rule about it.</summary>
    private static Finding Unseen(Rule rule) =>
        rule.NotChecked(
            $"Not all manifests and locks could be read; \"{DependencyRules.LockMatches.Id}\" names them.",
            $"Do what \"{DependencyRules.LockMatches.Id}\" asks for.") with
        {
            Component = "what could not be read",
        };
}
