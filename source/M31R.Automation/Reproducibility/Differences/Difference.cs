namespace M31R.Automation.Reproducibility.Differences;

/// <summary>One cause, where it was found in an output.</summary>
/// <param name="Cause">Why it differs.</param>
/// <param name="Where">
/// Inside the output, outermost first, parted by <c>!</c>: an entry of an archive, a method, a line, an offset; empty for the output as a
/// whole. Example: <c>lib/net10.0/A.dll!A.B.Run()</c>.
/// </param>
/// <param name="First">What the first build has there, short and without control characters.</param>
/// <param name="Second">What the second has.</param>
public sealed record Difference(Cause Cause, string Where, string First, string Second)
{
    /// <summary>
    /// More places, as <see cref="Where"/>, in order: a cause that is nearly everywhere is told once, with both sides of the first.
    /// Default none.
    /// </summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Where, for people: <c>line 1 and 20 more</c>.</summary>
    public string Places => Elsewhere.Count == 0 ? Where : $"{Where} and {Elsewhere.Count} more";
}
