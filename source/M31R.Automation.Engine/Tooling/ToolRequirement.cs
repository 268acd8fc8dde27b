namespace Nuke.Common.Tooling;

/// <summary>A tool that must be there before anything runs.</summary>
public class ToolRequirement;

/// <summary>A tool in PATH.</summary>
/// <param name="pathExecutable">The name of its file.</param>
public class PathToolRequirement(string pathExecutable) : ToolRequirement
{
    /// <summary>The name of its file.</summary>
    public string PathExecutable { get; init; } = pathExecutable;
}

/// <summary>A NuGet package that the build project references.</summary>
/// <param name="packageId">Its id.</param>
/// <param name="version">Its exact version; null takes the one that is referenced.</param>
public class NuGetPackageRequirement(string packageId, string? version = null) : ToolRequirement
{
    /// <summary>Its id.</summary>
    public string PackageId { get; init; } = packageId;

    /// <summary>Its exact version; null takes the one that is referenced.</summary>
    public string? Version { get; init; } = version;
}

/// <summary>An npm package under <c>node_modules</c>.</summary>
/// <param name="packageId">Its name.</param>
/// <param name="version">Its exact version; null takes any.</param>
public class NpmPackageRequirement(string packageId, string? version = null) : ToolRequirement
{
    /// <summary>Its name.</summary>
    public string PackageId { get; init; } = packageId;

    /// <summary>Its exact version; null takes any.</summary>
    public string? Version { get; init; } = version;
}

/// <summary>A package of the system (Debian, Ubuntu).</summary>
/// <param name="packageId">Its name.</param>
public class AptGetPackageRequirement(string packageId) : ToolRequirement
{
    /// <summary>Its name.</summary>
    public string PackageId { get; init; } = packageId;
}
