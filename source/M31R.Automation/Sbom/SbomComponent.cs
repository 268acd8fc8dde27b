using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>Something that a bill lists.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">Unique in the bill: the package URL of a package.</param>
/// <param name="Name">Without <see cref="Group"/>.</param>
public sealed record SbomComponent(SbomKind Kind, string Reference, string Name)
{
    /// <summary>A scope of npm or an owner on GitHub; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>Exact; null when not known.</summary>
    public string? Version { get; init; }

    /// <summary>Its package URL; null for what is no package.</summary>
    public string? Purl { get; init; }

    /// <summary>A Software Heritage identifier (<c>swh:1:rev:…</c>); null for none.</summary>
    public string? SoftwareHeritage { get; init; }

    /// <summary>One sentence; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>What it is needed for; null for the subject and for parts.</summary>
    public SbomScope? Scope { get; init; }

    /// <summary>Of its archive or file.</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];

    /// <summary>An SPDX expression or free text; null when not known.</summary>
    public string? Licence { get; init; }

    /// <summary>Who supplies it; null when not known.</summary>
    public string? Supplier { get; init; }

    /// <summary>Where else something about it is found.</summary>
    public IReadOnlyList<SbomLink> Links { get; init; } = [];

    /// <summary>Where it was found.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>What no field of its own says.</summary>
    public IReadOnlyList<SbomProperty> Properties { get; init; } = [];

    /// <summary>The files that it consists of, where it has several.</summary>
    public IReadOnlyList<SbomComponent> Parts { get; init; } = [];

    /// <summary>Group and name as the ecosystem writes them: <c>@types/node</c>.</summary>
    public string FullName => Group is null ? Name : $"{Group}/{Name}";

    /// <summary>Name and version as messages give them: <c>left-pad 1.3.0</c>.</summary>
    public string Title => Version is null ? FullName : $"{FullName} {Version}";
}
