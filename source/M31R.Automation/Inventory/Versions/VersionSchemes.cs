namespace M31R.Automation.Inventory.Versions;

/// <summary>The version scheme of each ecosystem.</summary>
public static class VersionSchemes
{
    private static readonly NuGetVersions NuGet = new();

    /// <summary>
    /// How an ecosystem orders versions and reads ranges. Tags of actions are ordered as npm's versions, their <c>v</c> left out.
    /// </summary>
    public static IVersionScheme Of(PackageSystem system) => system switch
    {
        PackageSystem.NuGet => NuGet,
        PackageSystem.PyPI => Pep440Versions.Instance,
        PackageSystem.Cargo => CargoVersions.Instance,
        _ => NodeVersions.Instance,
    };
}
