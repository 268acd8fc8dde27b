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
