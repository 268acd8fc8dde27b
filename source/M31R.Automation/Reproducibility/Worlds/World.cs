namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>One of the two sides: what a build sees of the machine that it runs on.</summary>
internal sealed record World
{
    /// <summary><c>first</c> or <c>second</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The variations that make it differ from a plain one; none for the first side.</summary>
    public IReadOnlyList<Variation> Variations { get; init; } = [];

    /// <summary>
    /// Whether it differs by a variation, told by its id: <c>build-order</c> and <c>incremental</c> are the recipe's to do.
    /// </summary>
    public bool Has(string id) => Variations.Any(variation => variation.Id == id);
}
