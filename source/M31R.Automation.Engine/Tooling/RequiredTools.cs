using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Knows what a class of tasks needs, whether it is there, and how it is installed.</summary>
internal static class RequiredTools
{
    private const string DebianPackages = "/var/lib/dpkg/info";

    /// <summary>What the <see cref="ToolAttribute"/> of a class asks for.</summary>
    /// <exception cref="UsageException">The class has none.</exception>
    internal static ToolRequirement Of(Type tasks, string? version) => tasks.GetCustomAttribute<ToolAttribute>() switch
    {
        PathToolAttribute tool => new PathToolRequirement(tool.Executable),
        NuGetToolAttribute tool => new NuGetPackageRequirement(tool.Id, version),
        NpmToolAttribute tool => new NpmPackageRequirement(tool.Id, version),
        AptGetToolAttribute tool => new AptGetPackageRequirement(tool.Id),
        _ => throw new UsageException($"{tasks.Name} is required as a tool, but nothing says where its tool comes from. Give the class a [PathTool], [NuGetTool], [NpmTool] or [AptGetTool]."),
    };

    /// <summary>What the attribute that injects a tool asks for.</summary>
    /// <exception cref="UsageException">The member has none.</exception>
    private static ToolRequirement Of(MemberInfo member) => member.GetCustomAttribute<ToolInjectionAttributeBase>()?.GetRequirement(member)
        ?? throw new UsageException($"\"{member.Name}\" is required as a tool, but nothing says where it comes from. Give it a [PathVariable], [LocalPath], [NuGetPackage] or [NpmPackage].");

    /// <summary>What the attribute of the member that <c>() => Git</c> names asks for.</summary>
    /// <exception cref="UsageException">The expression names no such member.</exception>
    internal static ToolRequirement Of(Expression<Func<Tool?>> tool) => BuildRun.MemberOf(tool) is { } member
        ? Of(member)
        : throw new UsageException($"\"{tool.Body}\" is required as a tool, but names no member of the build. Write it as () => Git.");

    /// <summary>What is missing of all that the build, its components and the targets that will run demand.</summary>
    internal static IEnumerable<string> Missing(BuildRun run)
    {
        var build = run.Build!.GetType();
        var ofBuild = build.GetInterfaces().Prepend(build)
            .SelectMany(type => type.GetCustomAttributes<RequiresAttribute>().Select(attribute => (By: type.Name, Tool: attribute.GetRequirement())));
        var ofTargets = run.Plan.Where(t => t.Skipped is null).SelectMany(target => target.ToolRequirements.Select(tool => (By: target.Name, Tool: tool)));
        return ofBuild.Concat(ofTargets)
            .Select(required => Missing(required.Tool) is { } problem ? $"{problem} (required by {required.By})" : null)
            .OfType<string>();
    }

    /// <summary>What is missing and how it is installed; null when it is there.</summary>
    private static string? Missing(ToolRequirement requirement) => requirement switch
    {
        PathToolRequirement tool => ToolPathResolver.InPath(tool.PathExecutable) is null ? ToolPathResolver.NotInPath(tool.PathExecutable) : null,
        LocalToolRequirement tool => ToolPathResolver.NotExecutable(tool.Path),
        NuGetPackageRequirement package => NuGetPackages.Missing(package.PackageId, package.Version),
        NpmPackageRequirement package => NpmPackages.Missing(package.PackageId, package.Version),
        AptGetPackageRequirement package => IsInstalled(package) ? null : $"Package \"{package.PackageId}\" is not installed. Run: apt-get install {package.PackageId}",
        _ => null,
    };

    private static bool IsInstalled(AptGetPackageRequirement package) =>
        File.Exists($"{DebianPackages}/{package.PackageId}.list") || Directory.Exists(DebianPackages) && Directory.EnumerateFiles(DebianPackages, $"{package.PackageId}:*.list").Any();
}

/// <summary>A file that the repository itself holds.</summary>
/// <param name="path">Its absolute path.</param>
internal sealed class LocalToolRequirement(string path) : ToolRequirement
{
    internal string Path { get; } = path;
}
