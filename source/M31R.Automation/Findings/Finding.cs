namespace M31R.Automation.Findings;

/// <summary>What one rule came to at one place of a subject: data, never an exception.</summary>
/// <param name="Rule">The rule that was judged.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Message">One or two sentences: what is so, with the values in quotes.</param>
public sealed record Finding(Rule Rule, Outcome Outcome, string Message)
{
    /// <summary>Where, relative to the subject's root; null for the subject as a whole.</summary>
    public Place? Place { get; init; }

    /// <summary>
    /// What the finding is about, in words that stay the same when lines move: a test's full name, a package, a subsystem.
    /// Together with rule and path it makes the fingerprint, and waivers match it. Empty when rule and path say enough.
    /// </summary>
    public string Component { get; init; } = "";

    /// <summary>The next step for this very finding; the rule's own remedy when not given.</summary>
    public string Remedy { get => field ?? Rule.Remedy; init => field = value == Rule.Remedy ? null : value; }

    /// <summary>The waiver's reason and expiry, when <see cref="Outcome"/> is <see cref="Outcome.Waived"/>.</summary>
    public string? Justification { get; init; }
}
