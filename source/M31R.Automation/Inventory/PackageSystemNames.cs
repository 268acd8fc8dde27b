namespace M31R.Automation.Inventory;

/// <summary>What the formats of others call a <see cref="PackageSystem"/>.</summary>
public static class PackageSystemNames
{
    /// <summary>The <c>ecosystem</c> of an OSV record (OSV schema, "affected[].package field").</summary>
    public static string Osv(this PackageSystem system) => system switch
    {
        PackageSystem.NuGet => "NuGet",
        PackageSystem.Npm => "npm",
        PackageSystem.PyPI => "PyPI",
        PackageSystem.Cargo => "crates.io",
        _ => "GitHub Actions",
    };

    /// <summary>The type of a package URL (purl specification, "purl types"); an action is a repository on GitHub.</summary>
    public static string Purl(this PackageSystem system) => system switch
    {
        PackageSystem.NuGet => "nuget",
        PackageSystem.Npm => "npm",
        PackageSystem.PyPI => "pypi",
        PackageSystem.Cargo => "cargo",
        _ => "github",
    };

    /// <summary>
    /// The system of an OSV ecosystem's name, its suffix (<c>Debian:12</c>) left out; null for one that is not read here.
    /// </summary>
    public static PackageSystem? FromOsv(string name) =>
        Enum.GetValues<PackageSystem>().Cast<PackageSystem?>().FirstOrDefault(system => system!.Value.Osv() == name);
}
