using System.Reflection;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Injects the tool that <c>NAME_EXE</c> in the environment names, else the one in PATH.</summary>
/// <param name="pathExecutable">The name of its file; default: the member's name in lower case.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class PathVariableAttribute(string? pathExecutable = null) : ToolInjectionAttributeBase
{
    /// <inheritdoc />
    public override ToolRequirement GetRequirement(MemberInfo member) => new PathToolRequirement(Executable(member));

    /// <inheritdoc />
    public override object GetValue(MemberInfo member, object instance) => ToolResolver.GetEnvironmentOrPathTool(Executable(member));

    private string Executable(MemberInfo member)
    {
        var name = member.Name.ToLowerInvariant();
        return pathExecutable ?? (ToolPathResolver.InPath(member.Name) is null ? name : member.Name);
    }
}

/// <summary>Injects a tool of the repository.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class LocalPathAttribute : ToolInjectionAttributeBase
{
    private readonly string path;

    /// <summary>A tool that is the same everywhere.</summary>
    /// <param name="absoluteOrRelativePath">Its path; a relative one starts at the root.</param>
    public LocalPathAttribute(string absoluteOrRelativePath) => path = absoluteOrRelativePath;

    /// <summary>A tool with another file on Windows; relative paths start at the root.</summary>
    public LocalPathAttribute(string windowsPath, string unixPath) => path = OperatingSystem.IsWindows() ? windowsPath : unixPath;

    private string FullPath => Path.GetFullPath(path, BuildRun.Here.Places.Root);

    /// <inheritdoc />
    public override ToolRequirement GetRequirement(MemberInfo member) => new LocalToolRequirement(FullPath);

    /// <inheritdoc />
    public override object GetValue(MemberInfo member, object instance) => ToolResolver.GetTool(ToolPathResolver.Find(FullPath));
}

/// <summary>
/// Injects a tool of a NuGet package that is installed; the build project references it, unless <see cref="Version"/> is given.
/// </summary>
/// <param name="packageId">The package.</param>
/// <param name="packageExecutable">The name of the tool's file in it; several that may be there are separated by <c>|</c>.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class NuGetPackageAttribute(string packageId, string packageExecutable) : ToolInjectionAttributeBase
{
    /// <summary>A tool with another file for processes of 32 bits.</summary>
    public NuGetPackageAttribute(string packageId, string packageExecutable32, string packageExecutable64)
        : this(packageId, Environment.Is64BitProcess ? packageExecutable64 : packageExecutable32)
    {
    }

    /// <summary>The target framework, for packages that ship the tool for several; default: the newest that this runtime can run.</summary>
    public string? Framework { get; set; }

    /// <summary>The exact version; default: the one that the build project references.</summary>
    public string? Version { get; set; }

    /// <inheritdoc />
    public override ToolRequirement GetRequirement(MemberInfo member) => new NuGetPackageRequirement(packageId, Version);

    /// <inheritdoc />
    public override object GetValue(MemberInfo member, object instance) =>
        ToolResolver.GetNuGetTool(packageId, packageExecutable, Version, Framework);
}

/// <summary>Injects a tool of an npm package under <c>node_modules</c> at the root.</summary>
/// <param name="packageId">The package.</param>
/// <param name="packageExecutable">The name of the tool; default: that of the package.</param>
public class NpmPackageAttribute(string packageId, string? packageExecutable = null) : ToolInjectionAttributeBase
{
    /// <summary>The exact version that a requirement demands; default: any.</summary>
    public string? Version { get; set; }

    /// <inheritdoc />
    public override ToolRequirement GetRequirement(MemberInfo member) => new NpmPackageRequirement(packageId, Version);

    /// <inheritdoc />
    public override object GetValue(MemberInfo member, object instance) => ToolResolver.GetNpmTool(packageExecutable ?? packageId);
}
