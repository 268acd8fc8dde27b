using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>Where the hash that a lock keeps is not that of its manifest.</summary>
internal static class ContentDrift
{
    /// <summary>So many digits tell two hashes apart.</summary>
    private const int Digits = 12;

    /// <summary>Whether the lock was made for this very manifest.</summary>
    public static bool IsRuledOut(DependencyProject project) => project.LockedContent is { } content && content.Current == content.Recorded;

    /// <summary>One finding where the hashes differ, or cannot be compared; none where they are the same or the lock keeps none.</summary>
    public static IEnumerable<Finding> Of(DependencyProject project) => project.LockedContent switch
    {
        null => [],
        { Obstacle: { } obstacle } content =>
        [
            DependencyRules.LockMatches.NotChecked(
                $"Whether {project.Lock} was made for \"{content.Manifest}\" as it is now is not known. {obstacle}",
                $"Run \"{project.LockCommand}\", and commit {project.LockName} where that changes it.") with
            {
                Component = content.Manifest,
                Place = content.Place,
            },
        ],
        { Current: { } current } content when current != content.Recorded =>
        [
            DependencyRules.LockMatches.Violated(
                $"{project.Lock} was made for another \"{content.Manifest}\": it keeps the hash \"{Short(content.Recorded)}\", and "
                + $"what the file asks for now has \"{Short(current)}\".",
                content.Place) with
            {
                Component = content.Manifest,
                Remedy = $"Run \"{project.LockCommand}\" and commit {project.LockName}.",
            },
        ],
        _ => [],
    };

    private static string Short(string hash) => hash[..Math.Min(hash.Length, Digits)];
}
