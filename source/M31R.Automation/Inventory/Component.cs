using M31R.Automation.Findings;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory;

/// <summary>A package that a subject depends on, however many of its projects do.</summary>
/// <param name="System">Whose package.</param>
/// <param name="Name">As locks, or else manifests, spell it.</param>
/// <param name="Version">Exact; null when it is declared and nothing resolved it.</param>
public sealed record Component(PackageSystem System, string Name, string? Version)
{
    /// <summary>Its package URL: the identity of a component; unresolved ones have no version in it.</summary>
    public required string Purl { get; init; }

    /// <summary>The ranges that manifests ask for where nothing resolved them, in ordinal order; else empty.</summary>
    public IReadOnlyList<string> Ranges { get; init; } = [];

    /// <summary>Some project asks for it itself.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Runtime when it is that for any project.</summary>
    public DependencyScope Scope { get; init; }

    /// <summary>Every project that has it has it on some machines or for some features only.</summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// Whether a lock could tell its version. Default true; false for what is only needed before locks are read, or brought by whoever uses
    /// the subject: see <see cref="Declaration.IsLockable"/> and <see cref="Declaration.IsPeer"/>.
    /// </summary>
    public bool IsLockable { get; init; } = true;

    /// <summary>See <see cref="ResolvedPackage.VersionLabel"/>.</summary>
    public string? VersionLabel { get; init; }

    /// <summary>Where it is fetched from.</summary>
    public PackageOrigin Origin { get; init; } = PackageOrigin.Registry;

    /// <summary>The line that says where it is fetched from, apart from its declaration (Cargo's <c>patch</c>); else null.</summary>
    public Place? OriginPlace { get; init; }

    /// <summary>Of its archive, by all locks, each once, in ordinal order.</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];

    /// <summary>See <see cref="ResolvedPackage.ContentSeal"/>.</summary>
    public string? ContentSeal { get; init; }

    /// <summary>An SPDX expression, or free text; null when not known.</summary>
    public string? Licence { get; init; }

    /// <summary>Who publishes it; null when not known.</summary>
    public string? Supplier { get; init; }

    /// <summary>What it is, in a sentence; null when not known.</summary>
    public string? Description { get; init; }

    /// <summary>The registry's word against it, kept in a lock; null when there is none.</summary>
    public string? Deprecation { get; init; }

    /// <summary>The day of the package's newest release, as the committed metadata keeps it; null when not known.</summary>
    public DateOnly? NewestRelease { get; init; }

    /// <summary>
    /// The committed metadata has an entry of it: it was installed where that was written, whether it says anything or not.
    /// </summary>
    public bool HasMetadata { get; init; }

    /// <summary>That it is archived or given up, as the committed metadata keeps it; null when nobody says so.</summary>
    public string? GivenUp { get; init; }

    /// <summary>The day on which the registry was asked for what the committed metadata keeps; null when it does not say.</summary>
    public DateOnly? LookedUp { get; init; }

    /// <summary>Where it is declared and locked: declarations first, then in ordinal order.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>This, with what the committed metadata tells of the same package.</summary>
    internal Component KnownAs(Component same) => this with
    {
        Licence = Licence ?? same.Licence,
        Supplier = Supplier ?? same.Supplier,
        Description = Description ?? same.Description,
        Deprecation = Deprecation ?? same.Deprecation,
        NewestRelease = same.NewestRelease,
        HasMetadata = same.HasMetadata,
        GivenUp = same.GivenUp,
        LookedUp = same.LookedUp,
    };

    /// <summary>The first of <see cref="Places"/>: where it is declared, when it is; null when nowhere is known.</summary>
    public Place? FirstPlace => Places is [var place, ..] ? place : null;

    /// <summary>The last of <see cref="Places"/>: where it is locked, when it is; null when nowhere is known.</summary>
    public Place? LastPlace => Places is [.., var place] ? place : null;

    /// <summary>Name and version as messages give them: <c>left-pad 1.3.0</c>; the range in place of a version that is not known.</summary>
    public string Title => Version is not null ? $"{Name} {Version}"
        : Ranges is [{ Length: > 0 } range, ..] ? $"{Name} ({ShownRange.Of(System, range)})"
        : Name;
}
