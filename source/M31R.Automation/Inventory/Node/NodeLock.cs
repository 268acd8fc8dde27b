namespace M31R.Automation.Inventory.Node;

/// <summary>What a lock of any client says.</summary>
/// <param name="Packages">Each name and version once.</param>
/// <param name="Find">
/// What a declaration was resolved to, given the directory of its manifest relative to that of the lock; null when the lock does not hold
/// it, or when it is the subject's own.
/// </param>
internal sealed record NodeLock(IReadOnlyList<ResolvedPackage> Packages, Func<string, Declaration, PackageId?> Find)
{
    /// <summary>See <see cref="DependencyProject.LockedRequests"/>.</summary>
    public IReadOnlyList<LockedRequest>? Requests { get; init; }

    /// <summary>
    /// The directories of the members, relative to the lock's, that of the root left out; empty where the lock does not tell.
    /// </summary>
    public IReadOnlyCollection<string> Members { get; init; } = [];

    /// <summary>The requests of packages stand among those of the project, and nothing tells them apart.</summary>
    public bool MixesRequests { get; init; }

    /// <summary>Scope and optionality of the packages are those of the lock; otherwise they follow from what reaches them.</summary>
    public bool TellsScope { get; init; }

    /// <summary>
    /// What members ask for, those too whose manifests are not read since they are samples of tests, where the lock tells.
    /// </summary>
    public IReadOnlyCollection<PackageId> Asked { get; init; } = [];

    /// <summary>Dependencies that may be missing where they cannot be installed.</summary>
    public IReadOnlySet<(PackageId From, PackageId To)> OptionalEdges { get; init; } = new HashSet<(PackageId, PackageId)>();
}
