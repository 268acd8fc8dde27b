using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Upkeep;

/// <summary>What the committed metadata says about how a package is looked after.</summary>
/// <param name="LastRelease">The day of its newest release, whichever version is used; null when it does not say.</param>
/// <param name="Notice">That it is archived or given up, in the words of registry or repository; null when nobody says so.</param>
/// <param name="LookedUp">The day on which somebody asked the registry; null when it does not say.</param>
public sealed record PackageUpkeep(DateOnly? LastRelease, string? Notice = null, DateOnly? LookedUp = null)
{
    /// <summary>What is known of a component; null when nothing is.</summary>
    public static PackageUpkeep? Of(Component component) => component is { NewestRelease: null, GivenUp: null } ? null
        : new PackageUpkeep(component.NewestRelease, component.GivenUp, component.LookedUp);

    /// <summary>
    /// What is known of a package by what is known of each of its versions: any notice, and the newest of the releases with the last look
    /// at it. Null when nothing is.
    /// </summary>
    public static PackageUpkeep? OfAll(IEnumerable<PackageUpkeep> versions)
    {
        var all = versions.OrderByDescending(version => version.LastRelease).ThenByDescending(version => version.LookedUp).ToList();
        return all is [var newest, ..]
            ? newest with { Notice = all.Select(version => version.Notice).FirstOrDefault(notice => notice is not null) }
            : null;
    }
}
