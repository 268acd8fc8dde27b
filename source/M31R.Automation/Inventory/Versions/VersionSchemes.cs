namespace M31R.Automation.Inventory.Versions;

/// <summary>The version scheme of each ecosystem.</summary>
public static class VersionSchemes
{
    /// <summary>How an ecosystem orders versions and reads ranges.</summary>
    public static IVersionScheme Of(PackageSystem system) => throw new NotSupportedException(system.ToString());
}
