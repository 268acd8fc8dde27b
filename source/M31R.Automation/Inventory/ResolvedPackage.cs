using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

/// <summary>A package as a lock resolved it.</summary>
/// <param name="Id">Name and exact version.</param>
/// <param name="Place">Where the lock says so.</param>
public sealed record ResolvedPackage(PackageId Id, Place Place)
{
    /// <summary>As the lock tells, or as reachability from the declarations tells. Default <see cref="DependencyScope.Runtime"/>.</summary>
    public DependencyScope Scope { get; init; }

    /// <summary>Where it is fetched from. Default a registry.</summary>
    public PackageOrigin Origin { get; init; } = PackageOrigin.Registry;

    /// <summary>The line that says where it is fetched from, apart from its declaration (Cargo's <c>patch</c>); else null.</summary>
    public Place? OriginPlace { get; init; }

    /// <summary>Of the archive that is fetched; empty when the lock has none.</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];

    /// <summary>
    /// What the lock holds to see that the content is the same, where that is no hash of the archive: NuGet's <c>contentHash</c> leaves a
    /// package's signatures out. Null elsewhere.
    /// </summary>
    public string? ContentSeal { get; init; }

    /// <summary>What it brings in, resolved.</summary>
    public IReadOnlyList<PackageId> Dependencies { get; init; } = [];

    /// <summary>As the lock or the tree declares it: an SPDX expression, or free text; null when not known.</summary>
    public string? Licence { get; init; }

    /// <summary>Who publishes it, as far as lock or tree say; null when not known.</summary>
    public string? Supplier { get; init; }

    /// <summary>The registry's word against it that the lock kept (npm's <c>deprecated</c>); null when there is none.</summary>
    public string? Deprecation { get; init; }

    /// <summary>It is installed on some machines only.</summary>
    public bool IsOptional { get; init; }

    /// <summary>It comes inside the archive of another package, and so has neither an address nor a hash of its own.</summary>
    public bool IsBundled { get; init; }

    /// <summary>The part of it that is used, where that is one: the directory of an action in its repository; null for all of it.</summary>
    public string? SubPath { get; init; }

    /// <summary>
    /// What people call the version where <see cref="PackageId.Version"/> is a commit: <c>v4.1.1</c>, from the comment beside it; null when
    /// nothing says.
    /// </summary>
    public string? VersionLabel { get; init; }
}
