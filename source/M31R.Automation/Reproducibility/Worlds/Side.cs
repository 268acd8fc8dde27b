namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>One of the two sides: where it lies, what differs there, and how it can.</summary>
/// <param name="Layout">Its directories.</param>
/// <param name="World">What differs.</param>
/// <param name="Means">What this machine can vary.</param>
internal sealed record Side(PlaceLayout Layout, World World, Means Means)
{
    /// <summary>The machine's directories of temporary files, as the side has them; none where it cannot have its own.</summary>
    public IReadOnlyList<OwnTemporary> Temporaries { get; init; } = [];
}
