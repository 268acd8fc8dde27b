using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

/// <summary>
/// One place where dependencies are declared, with what its lock resolved them to: a .NET project, an npm package or workspace root with
/// its members, a Python project, a Cargo workspace, a workflow. Read from files alone; no package manager ran.
/// </summary>
/// <param name="System">Whose packages.</param>
/// <param name="Manifest">The file that declares, relative to the subject's root; the first of them where several do.</param>
public sealed record DependencyProject(PackageSystem System, string Manifest)
{
    /// <summary>Its own name; the manifest's directory where it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// What is installed is used to develop, test or document only: every package of it is <see cref="DependencyScope.Development"/>.
    /// </summary>
    public bool IsDevelopment { get; init; }

    /// <summary>It is a member of a solution at a root. Default false, which other ecosystems leave.</summary>
    public bool IsMember { get; init; }

    /// <summary>
    /// The side tree that holds it, such as <c>examples</c>: it is no root, no root has it as a member, and nothing of the subject uses
    /// it, so what it asks for is no part of the subject. Null elsewhere.
    /// </summary>
    public string? SideTree { get; init; }

    /// <summary>The file that holds the resolved versions, relative to the root; null when there is none.</summary>
    public string? Lock { get; init; }

    /// <summary>
    /// The file outside of the commit by which restore resolved it on this machine, relative to the root; null where a lock or nothing
    /// does.
    /// </summary>
    public string? Restored { get; init; }

    /// <summary>What a lock file of this project would be called, for remedies: <c>packages.lock.json</c>.</summary>
    public required string LockName { get; init; }

    /// <summary>The command that writes the lock anew, for remedies: <c>npm install --package-lock-only</c>.</summary>
    public required string LockCommand { get; init; }

    /// <summary>Whether a lock is expected of it. Default true; false for what cannot have one, such as workflows.</summary>
    public bool IsLockExpected { get; init; } = true;

    /// <summary>What it asks for itself, in the order of the files.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>
    /// What the lock resolved, or <see cref="Restored"/>, direct and transitive; each <see cref="PackageId"/> once. Empty without either.
    /// </summary>
    public IReadOnlyList<ResolvedPackage> Packages { get; init; } = [];

    /// <summary>
    /// What the lock says that the manifest asked for when it was written. Null when the format does not record it; then a range is
    /// compared with the version it was resolved to.
    /// </summary>
    public IReadOnlyList<LockedRequest>? LockedRequests { get; init; }

    /// <summary>The hash that the lock keeps of what its manifest asks for; null when the format keeps none.</summary>
    public LockedContent? LockedContent { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];
}

/// <summary>Name and version of a resolved package, in the spelling of the lock.</summary>
/// <param name="Name">With scope or owner: <c>@types/node</c>, <c>actions/checkout</c>.</param>
/// <param name="Version">Exact.</param>
public readonly record struct PackageId(string Name, string Version)
{
    /// <summary><c>name@version</c>.</summary>
    public override string ToString() => $"{Name}@{Version}";
}

/// <summary>One line of a manifest: this project asks for that package.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Range">The versions that will do, in the ecosystem's own words; empty for any.</param>
/// <param name="Place">The line.</param>
public sealed record Declaration(string Name, string Range, Place Place)
{
    /// <summary>The line of the range where that is another one, such as a central version; null for <see cref="Place"/>.</summary>
    public Place? RangePlace { get; init; }

    /// <summary>Default <see cref="DependencyScope.Runtime"/>.</summary>
    public DependencyScope Scope { get; init; }

    /// <summary>Default a registry.</summary>
    public PackageOrigin Origin { get; init; } = PackageOrigin.Registry;

    /// <summary>
    /// It is installed on some machines or for some features only: an environment marker, a condition, an extra, a feature.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// The condition in the manifest's own words: <c>net10.0</c>, <c>python_version &lt; "3.11"</c>, <c>extra == "dev"</c>; null for none.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>What it resolves to in the lock, one a resolution (target framework, marker); empty when nothing did.</summary>
    public IReadOnlyList<PackageId> Resolved { get; init; } = [];

    /// <summary>Hashes that the manifest itself demands (<c>--hash</c> of pip).</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];

    /// <summary>The range allows one version only, or a commit: by the manifest alone the same thing is installed for ever.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whoever uses the project brings it (npm's <c>peerDependencies</c>): no lock need hold it.</summary>
    public bool IsPeer { get; init; }

    /// <summary>The part of the package that is used: the directory of an action in its repository; null for all of it.</summary>
    public string? SubPath { get; init; }

    /// <summary>By which the code names the package where that is not its name: the key of a renamed crate; null elsewhere.</summary>
    public string? Alias { get; init; }

    /// <summary>
    /// What stands behind the name in a registry where that is something else (npm's <c>npm:real@^1</c>); null elsewhere.
    /// </summary>
    public PackageRequest? Target { get; init; }

    /// <summary>
    /// Default true; false for what no lock of its ecosystem holds: what a build needs before the lock is read
    /// (<c>build-system.requires</c>).
    /// </summary>
    public bool IsLockable { get; init; } = true;
}

/// <summary>A package that is asked for, and the versions that will do.</summary>
/// <param name="Name">As its registry has it.</param>
/// <param name="Range">In the ecosystem's own words; empty for any.</param>
public sealed record PackageRequest(string Name, string Range);

/// <summary>A package as a lock resolved it.</summary>
/// <param name="Id">Name and exact version.</param>
/// <param name="Place">Where the lock says so.</param>
public sealed record ResolvedPackage(PackageId Id, Place Place)
{
    /// <summary>As the lock tells, or as reachability from the declarations tells. Default <see cref="DependencyScope.Runtime"/>.</summary>
    public DependencyScope Scope { get; init; }

    /// <summary>Where it is fetched from. Default a registry.</summary>
    public PackageOrigin Origin { get; init; } = PackageOrigin.Registry;

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

/// <summary>What a lock recorded of a manifest's wish.</summary>
/// <param name="Name">As the lock spells it.</param>
/// <param name="Range">In the ecosystem's own words.</param>
/// <param name="Condition">Compared with <see cref="Declaration.Condition"/>; null when the lock does not tell conditions apart.</param>
/// <param name="Place">Where the lock says so.</param>
public sealed record LockedRequest(string Name, string Range, string? Condition, Place Place)
{
    /// <summary>
    /// The directory of the workspace member that asked, relative to the lock's, empty for that directory itself; null when the lock does
    /// not tell.
    /// </summary>
    public string? Member { get; init; }
}

/// <summary>What for.</summary>
public enum DependencyScope
{
    /// <summary>Needed where the software runs, or given to those who use it.</summary>
    Runtime,

    /// <summary>Needed to build, test or document it only.</summary>
    Development,
}
