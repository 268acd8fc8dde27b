namespace M31R.Automation.Dependencies.Upkeep;

/// <summary>What a snapshot of a registry says about how a package is looked after.</summary>
/// <param name="LastRelease">The day of its newest release, whichever version is used; null when the snapshot does not say.</param>
/// <param name="Notice">That it is archived or given up, in the words of registry or repository; null when nobody says so.</param>
public sealed record PackageUpkeep(DateOnly? LastRelease, string? Notice = null);
