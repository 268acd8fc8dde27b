using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>One test, as its runner reported it.</summary>
/// <param name="Name">Full and unique in its suite where the runner says so.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Duration">Zero when it is not known.</param>
internal sealed record TestCase(string Name, TestOutcome Outcome, TimeSpan Duration)
{
    /// <summary>The failure or the reason for the skip, as the runner wrote it.</summary>
    public string Message { get; init; } = "";

    /// <summary>The stack trace, or whatever text names the place.</summary>
    public string Trace { get; init; } = "";

    /// <summary>The test's file as the runner gives it.</summary>
    public string File { get; init; } = "";

    /// <summary>Counted from 1; 0 when it is not known.</summary>
    public int Line { get; init; }

    /// <summary>Where it failed, relative to the subject's root, once that has been worked out.</summary>
    public Place? Place { get; init; }
}
