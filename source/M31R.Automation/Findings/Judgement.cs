namespace M31R.Automation.Findings;

/// <summary>What a check came to: findings, and the numbers it met on the way.</summary>
/// <param name="Findings">At least one for every rule of the target, in any order.</param>
public sealed record Judgement(IReadOnlyList<Finding> Findings)
{
    /// <summary>Counts that are the same for the same subject and inputs, such as <c>tests.executed</c>; they go into SARIF.</summary>
    public IReadOnlyDictionary<string, decimal> Metrics { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Times and ratios, such as <c>tests.seconds</c>; they go into <c>measures.json</c>, never into SARIF.</summary>
    public IReadOnlyDictionary<string, double> Measures { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}
