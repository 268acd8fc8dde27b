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

    /// <summary>
    /// The side tree that holds it, such as <c>examples</c>: it is no root, and nothing of the subject uses
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
