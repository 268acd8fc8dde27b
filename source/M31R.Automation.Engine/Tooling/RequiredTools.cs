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
        _ => throw new UsageException(
            $"{tasks.Name} is required as a tool, but nothing says where its tool comes from."
            + " Give the class a [PathTool], [NuGetTool], [NpmTool] or [AptGetTool]."),
    };

    /// <summary>What the attribute that injects a tool asks for.</summary>
    /// <exception cref="UsageException">The member has none.</exception>
    private static ToolRequirement Of(MemberInfo member) => member.GetCustomAttribute<ToolInjectionAttributeBase>()?.GetRequirement(member)
        ?? throw new UsageException(
            $"\"{member.Name}\" is required as a tool, but nothing says where it comes from."
            + " Give it a [PathVariable], [LocalPath], [NuGetPackage] or [NpmPackage].");

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
            .SelectMany(
                type => type.GetCustomAttributes<RequiresAttribute>(),
                (type, demand) => (By: type.Name, Tool: demand.GetRequirement()));
        var ofTargets = run.Plan.Where(target => target.Skipped is null)
            .SelectMany(target => target.ToolRequirements.Select(tool => (By: target.Name, Tool: tool)));
        return ofBuild.Concat(ofTargets)
            .Select(required => Missing(required.Tool) is { } problem ? $"{problem} (required by {required.By})" : null)
            .OfType<string>();
    }

    /// <summary>What is missing and how it is installed; null when it is there.</summary>
    private static string? Missing(ToolRequirement requirement) => requirement switch
    {
        PathToolRequirement { PathExecutable: var name } when ToolPathResolver.InPath(name) is null => ToolPathResolver.NotInPath(name),
        LocalToolRequirement tool => ToolPathResolver.NotExecutable(tool.Path),
        NuGetPackageRequirement package => NuGetPackages.Missing(package.PackageId, package.Version),
        NpmPackageRequirement package => NpmPackages.Missing(package.PackageId, package.Version),
        AptGetPackageRequirement { PackageId: var id } when !IsInstalled(id) =>
            $"Package \"{id}\" is not installed. Run: apt-get install {id}",
        _ => null,
    };

    /// <summary>A package of one architecture among several has it in the name of its file.</summary>
    private static bool IsInstalled(string id) => File.Exists($"{DebianPackages}/{id}.list")
        || (Directory.Exists(DebianPackages) && Directory.EnumerateFiles(DebianPackages, $"{id}:*.list").Any());
}

/// <summary>A file that the repository itself holds.</summary>
/// <param name="path">Its absolute path.</param>
internal sealed class LocalToolRequirement(string path) : ToolRequirement
{
    internal string Path { get; } = path;
}
