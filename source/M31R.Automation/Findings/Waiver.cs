namespace M31R.Automation.Findings;

/// <summary>A violation accepted until a date for a written reason.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Component">
/// Which findings: equal to a finding's component or path, with <c>*</c> for any run of characters. Empty waives all of the rule.
/// </param>
/// <param name="Reason">Why, for whoever reads the report; never empty.</param>
/// <param name="Expires">The last day it counts, UTC.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Waiver(string Rule, string Component, string Reason, DateOnly Expires, Place? Place = null)
{
    /// <summary>It is written in a file outside the subject, named on the command line.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The finding of a violation that it covers.</summary>
    internal Finding Accept(Finding finding) =>
        finding with { Outcome = Outcome.Waived, Justification = $"accepted until {Expires.Iso()}: {Reason}" };
}
