using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Rust;

/// <summary>A package of <c>Cargo.lock</c>.</summary>
/// <param name="Id">Name and version.</param>
/// <param name="Source">As the lock spells it; null for what lies on disk.</param>
/// <param name="Place">Where the lock says so.</param>
internal sealed record CargoLockEntry(PackageId Id, string? Source, Place Place)
{
    /// <summary>Each is itself alone: a lock holds every package once.</summary>
    public bool Equals(CargoLockEntry? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>SHA-256 of the archive, in hexadecimal digits; null for what is none.</summary>
    public string? Checksum { get; init; }

    /// <summary>As the lock spells them: a name, with version and source where needed.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Where it comes from (Cargo's source, "encodable source id").</summary>
    public PackageOrigin Origin => Source switch
    {
        null => new PackageOrigin(OriginKind.Path),
        "registry+https://github.com/rust-lang/crates.io-index" or "sparse+https://index.crates.io/" => PackageOrigin.Registry,
        _ when Source.StartsWith("git+", StringComparison.Ordinal) => new PackageOrigin(OriginKind.Git, SafeUrl.Of(Address), Fragment),
        _ when Source.StartsWith("path+", StringComparison.Ordinal) => new PackageOrigin(OriginKind.Path),
        _ => new PackageOrigin(OriginKind.Registry, SafeUrl.Of(Address)),
    };

    private string Address => Source![(Source!.IndexOf('+', StringComparison.Ordinal) + 1)..];

    private string? Fragment => Source!.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? Source[(mark + 1)..] : null;
}
