using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>A bill of materials, in no format yet. All lists are in the order in which they are written.</summary>
/// <param name="Subject">What the bill is of.</param>
public sealed record SbomDocument(SbomComponent Subject)
{
    /// <summary>Who answers for the bill; null when nobody is declared.</summary>
    public string? Author { get; init; }

    /// <summary>The moment of the commit, UTC; null without one.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>All but the subject, in ordinal order of reference.</summary>
    public IReadOnlyList<SbomComponent> Components { get; init; } = [];

    /// <summary>
    /// One entry for the subject, for each component and for each part of one: what it depends on directly, by reference. In ordinal order.
    /// </summary>
    public IReadOnlyList<SbomDependency> Dependencies { get; init; } = [];

    /// <summary>Whether the direct dependencies of the subject are all known.</summary>
    public bool IsComplete { get; init; }

    /// <summary>References of the components of which nothing in the tree tells what they depend on, in ordinal order.</summary>
    public IReadOnlyList<string> WithUnknownDependencies { get; init; } = [];

    /// <summary>The subject, and all components with their parts.</summary>
    public IEnumerable<SbomComponent> All => [Subject, .. Components.SelectMany(component => component.Parts.Prepend(component))];
}

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

/// <summary>What a component is.</summary>
public enum SbomKind
{
    /// <summary>A program.</summary>
    Application,

    /// <summary>A package.</summary>
    Library,

    /// <summary>A dataset.</summary>
    Data,

    /// <summary>Weights.</summary>
    Model,

    /// <summary>A file of a dataset or of weights.</summary>
    File,
}

/// <summary>What a component is needed for, in the words of CycloneDX.</summary>
public enum SbomScope
{
    /// <summary>Needed at run time.</summary>
    Required,

    /// <summary>Installed on some machines or for some features only.</summary>
    Optional,

    /// <summary>Used to build, test or document, and not reachable at run time.</summary>
    Excluded,
}

/// <summary>What one component depends on directly.</summary>
/// <param name="Reference">Of the component.</param>
/// <param name="DependsOn">References in ordinal order.</param>
public sealed record SbomDependency(string Reference, IReadOnlyList<string> DependsOn);

/// <summary>An external reference.</summary>
/// <param name="Kind">As CycloneDX names it: <c>vcs</c>, <c>distribution</c>, <c>website</c>.</param>
/// <param name="Url">Without user and password.</param>
/// <param name="Comment">What the URL does not say; null for nothing.</param>
public sealed record SbomLink(string Kind, string Url, string? Comment = null);

/// <summary>A name with a value.</summary>
/// <param name="Name">With its namespace: <c>m31r:commit</c>.</param>
/// <param name="Value">Text.</param>
public sealed record SbomProperty(string Name, string Value);
