namespace M31R.Automation.Reproducibility.Differences;

/// <summary>What every comparer may use.</summary>
/// <param name="First">What is known of the first build.</param>
/// <param name="Second">What is known of the second.</param>
/// <param name="Explain">Compares parts inside parts, whatever their form; empty when they are equal.</param>
internal sealed record ComparisonContext(
    BuildTrace First, BuildTrace Second, Func<OutputPart, OutputPart, IReadOnlyList<Difference>> Explain)
{
    /// <summary>
    /// Hashes, lengths and names of parts that are known to differ: text that holds them differs for no reason of its own.
    /// </summary>
    public Consequences Consequences { get; init; } = Consequences.None;

    /// <summary>How many bytes may still be unpacked; shared by all parts of an output.</summary>
    public UnpackingBudget Budget { get; init; } = UnpackingBudget.For(0, CancellationToken.None);

    /// <summary>How many parts this one lies in.</summary>
    public int Depth { get; init; }
}
