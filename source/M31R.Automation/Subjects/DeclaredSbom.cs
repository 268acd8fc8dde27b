namespace M31R.Automation.Subjects;

/// <summary>
/// What a subject says of itself for its bill of materials, where no manifest does; whatever is null or empty means the default.
/// </summary>
public sealed record DeclaredSbom
{
    /// <summary>What a subject without a word about it gets.</summary>
    public static DeclaredSbom Empty { get; } = new();

    /// <summary>What the subject is called; null for what its manifests say.</summary>
    public string? Name { get; init; }

    /// <summary>Who supplies the subject; null for what its manifests say.</summary>
    public string? Supplier { get; init; }

    /// <summary>Who answers for the bill; null for the supplier.</summary>
    public string? Author { get; init; }

    /// <summary>Datasets in the tree.</summary>
    public IReadOnlyList<DeclaredArtifact> Datasets { get; init; } = [];

    /// <summary>Weights in the tree.</summary>
    public IReadOnlyList<DeclaredArtifact> Models { get; init; } = [];
}
