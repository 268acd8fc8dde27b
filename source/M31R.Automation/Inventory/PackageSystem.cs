namespace M31R.Automation.Inventory;

/// <summary>A world of packages with names, versions and a registry of its own.</summary>
public enum PackageSystem
{
    /// <summary>NuGet.</summary>
    NuGet,

    /// <summary>npm, whichever client installs.</summary>
    Npm,

    /// <summary>The Python Package Index.</summary>
    PyPI,

    /// <summary>crates.io.</summary>
    Cargo,

    /// <summary>GitHub Actions, named in <c>uses:</c>.</summary>
    GitHubActions,
}
