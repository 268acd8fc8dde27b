namespace M31R.Automation.Inventory.Versions;

/// <summary>Ranges as people read them.</summary>
internal static class ShownRange
{
    /// <summary>
    /// The range as it is written; NuGet's bare version, which is the lowest that will do and no pin, as <c>&gt;= 1.2.3</c>.
    /// </summary>
    public static string Of(PackageSystem system, string range) =>
        system == PackageSystem.NuGet && VersionSchemes.Of(system).IsVersion(range) ? $">= {range}" : range;
}
