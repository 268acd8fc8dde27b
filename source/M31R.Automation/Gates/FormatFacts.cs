namespace M31R.Automation.Gates;

/// <summary>What looking at the formatting came to at one site.</summary>
/// <param name="Step">How it ended.</param>
internal sealed record FormatFacts(StepFacts Step)
{
    /// <summary>The files that the formatter would change.</summary>
    public IReadOnlyList<FormatProblem> Problems { get; init; } = [];

    /// <summary>A sentence on what the formatter does not look at; empty when it looks at all.</summary>
    public string Unseen { get; init; } = "";
}
