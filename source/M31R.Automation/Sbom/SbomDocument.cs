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
