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
}
