namespace M31R.Automation.Gates.Readers;

/// <summary>What a result file holds.</summary>
/// <param name="Cases">The tests that could be read.</param>
/// <param name="Problem">Why the rest could not; null when the file was read to its end.</param>
internal sealed record ResultFile(IReadOnlyList<TestCase> Cases, string? Problem)
{
    /// <summary>When the first test began; null when no test says.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>When the last test ended; null when no test says.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What the runner says about the run as a whole.</summary>
    public IReadOnlyList<string> RunMessages { get; init; } = [];

    /// <summary>The names of the files attached to the run, without their directories.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];
}
