using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Python;

/// <summary>A package of a lock; what it brings in is not looked up yet.</summary>
/// <param name="Id">As the lock spells it; the commit where a repository's package has no version.</param>
/// <param name="Place">Where the lock says so.</param>
internal sealed record LockedPackage(PackageId Id, Place Place)
{
    /// <summary>Each is itself alone: a lock holds every package once.</summary>
    public bool Equals(LockedPackage? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Default a registry.</summary>
    public PackageOrigin Origin { get; init; } = PackageOrigin.Registry;

    /// <summary>Of all its archives.</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];

    /// <summary>What it brings in.</summary>
    public IReadOnlyList<LockedEdge> Dependencies { get; init; } = [];

    /// <summary>What an own project brings in to develop it.</summary>
    public IReadOnlyList<LockedEdge> Development { get; init; } = [];

    /// <summary>Null when the lock does not tell.</summary>
    public DependencyScope? Scope { get; init; }

    /// <summary>It is installed on some machines or with extras only.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A project of the subject itself.</summary>
    public bool IsOwn => Origin.Kind == OriginKind.Workspace;
}
