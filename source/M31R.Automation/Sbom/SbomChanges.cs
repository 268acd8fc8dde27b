using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>What the components of a subject are now, and were with the last release.</summary>
/// <param name="Release">The release compared with; null when there is none.</param>
/// <param name="Added">Packages that were not there in any version, in ordinal order of package URL.</param>
/// <param name="Removed">Packages that are there in no version any more, in the same order.</param>
/// <param name="Changed">Packages that are there in other versions, in ordinal order of system and name.</param>
public sealed record SbomChanges(
    LastRelease? Release,
    IReadOnlyList<Component> Added,
    IReadOnlyList<Component> Removed,
    IReadOnlyList<ChangedPackage> Changed)
{
    /// <summary>Manifests or locks of the release that could not be read, relative to the root: what they held seems added.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Those of today: what they hold seems removed.</summary>
    public IReadOnlyList<string> UnreadNow { get; init; } = [];

    /// <summary>Why the last release could not be compared with; null when it could, or there is none.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Without a release.</summary>
    public static SbomChanges None { get; } = new(null, [], [], []);

    /// <summary>Compares by system and name, as the ecosystem compares names.</summary>
    internal static SbomChanges Between(LastRelease release, DependencyInventory before, DependencyInventory now)
    {
        var (old, current) = (ByName(before), ByName(now));
        return new SbomChanges(
            release,
            [.. now.Components.Where(component => !old.Contains(KeyOf(component)))],
            [.. before.Components.Where(component => !current.Contains(KeyOf(component)))],
            [.. current.Where(group => old.Contains(group.Key))
                .Select(group => Difference([.. old[group.Key]], [.. group]))
                .OfType<ChangedPackage>()
                .OrderBy(change => change.System).ThenBy(change => change.Name, StringComparer.Ordinal)])
        {
            Unread = UnreadOf(before),
            UnreadNow = UnreadOf(now),
        };
    }

    private static string[] UnreadOf(DependencyInventory inventory) =>
        [.. inventory.Problems.Select(problem => problem.Place.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ILookup<(PackageSystem, string), Component> ByName(DependencyInventory inventory) =>
        inventory.Components.ToLookup(KeyOf);

    private static (PackageSystem, string) KeyOf(Component component) =>
        (component.System, PackageName.Key(component.System, component.Name));

    private static ChangedPackage? Difference(Component[] before, Component[] now)
    {
        var (from, to) = (VersionsOf(before), VersionsOf(now));
        return from.SequenceEqual(to, StringComparer.Ordinal) ? null : new ChangedPackage(now[0].System, now[0].Name, from, to);
    }

    private static string[] VersionsOf(Component[] components) =>
        [.. components.SelectMany(component => component.Version is { } version ? [version] : component.Ranges)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
}
