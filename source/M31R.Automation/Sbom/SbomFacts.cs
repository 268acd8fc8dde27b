using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Identity;

namespace M31R.Automation.Sbom;

/// <summary>All that a bill is made of.</summary>
/// <param name="Inventory">What the subject depends on.</param>
/// <param name="Identity">What the subject is; <see cref="SubjectIdentity.Name"/> is never null.</param>
public sealed record SbomFacts(DependencyInventory Inventory, SubjectIdentity Identity)
{
    /// <summary>Full hash of the commit; null without git or before the first commit.</summary>
    public string? Commit { get; init; }

    /// <summary>When it was committed, UTC; null without a commit.</summary>
    public DateTimeOffset? CommitTime { get; init; }

    /// <summary>The tree differs from the commit.</summary>
    public bool IsDirty { get; init; }

    /// <summary>Who answers for the bill; null when nobody is declared.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// Manifests of side trees, relative to the root, in ordinal order: what they alone ask for is no part of the subject.
    /// </summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The declared datasets and weights, in the order of their declaration.</summary>
    public IReadOnlyList<SbomArtifact> Artifacts { get; init; } = [];
}
