using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>What compiling came to at one site.</summary>
/// <param name="Step">How it ended; <see cref="StepEnd.Failed"/> when <see cref="Diagnostics"/> may say why.</param>
internal sealed record CompileFacts(StepFacts Step)
{
    /// <summary>What the compiler said, each thing once.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The sentence that says that there was no warning, and what was looked at where that is less than compiling.</summary>
    public string NoWarning { get; init; } = "No warning was given.";

    /// <summary>A line that speaks of a warning in no form that is known, where none was read; empty when there is none.</summary>
    public string UnreadWarning { get; init; } = "";

    /// <summary>Wall clock time.</summary>
    public TimeSpan Duration { get; init; }
}

/// <summary>One message of a compiler.</summary>
/// <param name="IsError">Else a warning.</param>
/// <param name="Code">Such as <c>CS0168</c>; empty when it has none.</param>
/// <param name="Message">Without code and place.</param>
/// <param name="Place">Relative to the subject's root; null when it has none there.</param>
internal sealed record Diagnostic(bool IsError, string Code, string Message, Place? Place)
{
    /// <summary>Code and message, as findings show them.</summary>
    public override string ToString() => Code.Length == 0 ? Message : $"{Code}: {Message}";
}

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

    /// <summary>Wall clock time of the run, without what was run again.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Absolute paths of Cobertura files.</summary>
    public IReadOnlyList<string> CoverageFiles { get; init; } = [];

    /// <summary>Tests that came to an end: all but the skipped ones.</summary>
    public int Executed => Cases.Count(test => test.Outcome != TestOutcome.Skipped);

    /// <summary>The same without secrets: result files do not come through the process door, which takes them out of what is printed.</summary>
    public TestFacts Masked(Func<string, string> mask) => this with
    {
        Cases = [.. Cases.Select(test => test with { Name = mask(test.Name), Message = mask(test.Message), Trace = mask(test.Trace) })],
    };
}

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

/// <summary>What a test came to.</summary>
internal enum TestOutcome
{
    /// <summary>It ran and passed, or failed as it was expected to.</summary>
    Passed,

    /// <summary>It ran and failed.</summary>
    Failed,

    /// <summary>It was not run because somebody said so.</summary>
    Skipped,

    /// <summary>It failed and then passed when run again.</summary>
    Flaky,

    /// <summary>It did not come to an end.</summary>
    Hung,

    /// <summary>It took its host down.</summary>
    Crashed,
}

/// <summary>What looking at the formatting came to at one site.</summary>
/// <param name="Step">How it ended.</param>
internal sealed record FormatFacts(StepFacts Step)
{
    /// <summary>The files that the formatter would change.</summary>
    public IReadOnlyList<FormatProblem> Problems { get; init; } = [];

    /// <summary>A sentence on what the formatter does not look at; empty when it looks at all.</summary>
    public string Unseen { get; init; } = "";
}

/// <summary>A file that the formatter would change.</summary>
/// <param name="Place">Relative to the subject's root.</param>
/// <param name="Detail">The first thing it would change; empty when it does not say.</param>
internal sealed record FormatProblem(Place Place, string Detail = "");
