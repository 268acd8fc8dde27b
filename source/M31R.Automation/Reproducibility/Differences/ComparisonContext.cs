namespace M31R.Automation.Reproducibility.Differences;

/// <summary>What every comparer may use.</summary>
/// <param name="First">What is known of the first build.</param>
/// <param name="Second">What is known of the second.</param>
/// <param name="Explain">Compares parts inside parts, whatever their form; empty when they are equal.</param>
internal sealed record ComparisonContext(
    BuildTrace First, BuildTrace Second, Func<OutputPart, OutputPart, IReadOnlyList<Difference>> Explain);
