using M31R.Automation.Findings;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>A package that a file names with its exact version, so that the file is its own lock.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Range">As it is written.</param>
/// <param name="Place">The line.</param>
internal sealed record SelfLocked(string Name, string Range, Place Place)
{
    private static readonly NuGetVersions Versions = new();

    /// <summary>Used to develop only.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>The condition in the file's own words, such as a target framework; null where it is always used.</summary>
    public string? Condition { get; init; }

    /// <summary>The project that a file with such packages is.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="packages">In its order.</param>
    /// <param name="lockCommand">What writes it anew.</param>
    public static DependencyProject Project(string manifest, IReadOnlyList<SelfLocked> packages, string lockCommand) =>
        new(PackageSystem.NuGet, manifest)
        {
            Name = manifest,
            Lock = manifest,
            LockName = Subjects.Detection.TreePath.NameOf(manifest),
            LockCommand = lockCommand,
            Declarations = [.. packages.Select(package => package.Declaration)],
            Packages = [.. packages
                .SelectMany(package => package.Ids.Select(id => (Id: id, Package: package)))
                .GroupBy(pair => (pair.Id.Name.ToLowerInvariant(), NuGetVersions.Normalized(pair.Id.Version).ToLowerInvariant()))
                .Select(same => new ResolvedPackage(same.First().Id, same.First().Package.Place)
                {
                    Scope = same.All(pair => pair.Package.IsDevelopment) ? DependencyScope.Development : DependencyScope.Runtime,
                })],
        };

    /// <summary>A list of exact versions (<c>[1.0.0];[2.0.0]</c>), or one version that means itself; none when it is a range.</summary>
    private IReadOnlyList<PackageId> Ids => [.. Range.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => ExactVersion.In(Versions, part) ?? part)
        .Where(Versions.IsVersion)
        .Select(version => new PackageId(Name, version))];

    private Declaration Declaration => new(Name, Range, Place)
    {
        Scope = IsDevelopment ? DependencyScope.Development : DependencyScope.Runtime,
        Condition = Condition,
        IsExact = Ids.Count > 0,
        Resolved = Ids,
    };
}
