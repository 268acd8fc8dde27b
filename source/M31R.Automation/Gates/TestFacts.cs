namespace M31R.Automation.Gates;

/// <summary>What the tests of one site came to.</summary>
/// <param name="Step">How the run ended.</param>
internal sealed record TestFacts(StepFacts Step)
{
    /// <summary>Every test that a result file names.</summary>
    public IReadOnlyList<TestCase> Cases { get; init; } = [];

    /// <summary>False when only an exit code is known.</summary>
    public bool CountsAreKnown { get; init; } = true;

    /// <summary>What the run said at its end when it failed as a whole, by an exit code other than 0; null when it did not.</summary>
    public string? RunFailure { get; init; }

    /// <summary>What went wrong beside single tests: a crashed host, a result file that cannot be read.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Wall clock time of the run, without what was run again, and without instrumenting it for coverage.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Absolute paths of Cobertura files.</summary>
    public IReadOnlyList<string> CoverageFiles { get; init; } = [];

    /// <summary>Tests that came to an end: all but the skipped ones.</summary>
    public int Executed => Cases.Count(test => test.Outcome != TestOutcome.Skipped);

    /// <summary>
    /// The same without secrets: result files do not come through the process door, which takes them out of what is printed.
    /// </summary>
    public TestFacts Masked(Func<string, string> mask) => this with
    {
        Cases = [.. Cases.Select(test => test with { Name = mask(test.Name), Message = mask(test.Message), Trace = mask(test.Trace) })],
    };
}
