namespace M31R.Automation.Gates.Readers;

/// <summary>What a result file holds.</summary>
/// <param name="Cases">The tests that could be read.</param>
/// <param name="Problem">Why the rest could not; null when the file was read to its end.</param>
internal sealed record ResultFile(IReadOnlyList<TestCase> Cases, string? Problem)
{
    /// <summary>The test assemblies the file speaks of, as absolute paths; empty where the format has none.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>What the runner says about the run as a whole when it went wrong.</summary>
    public IReadOnlyList<string> RunErrors { get; init; } = [];
}
