namespace M31R.Automation.Findings;

/// <summary>What one or several reports come to: an exit code and counts. It follows from the SARIF files alone.</summary>
/// <param name="Counts">How many findings came to each outcome; every outcome is a key.</param>
/// <param name="Failing">The findings that make the run fail, in the order of the reports.</param>
public sealed record Verdict(IReadOnlyDictionary<Outcome, int> Counts, IReadOnlyList<Finding> Failing)
{
    /// <summary>0 when everything required holds, is waived or not applicable; else 1.</summary>
    public int ExitCode => Failing.Count == 0 ? 0 : 1;

    /// <summary>Whether everything required holds, is waived or not applicable.</summary>
    public bool Passes => Failing.Count == 0;

    /// <summary>
    /// The verdict over reports, each judged as strictly as it was made. What several targets say in the same words about the same
    /// place, such as an unknown rule in a waiver, counts once.
    /// </summary>
    public static Verdict Of(params IEnumerable<TargetReport> reports)
    {
        var findings = reports
            .SelectMany(report => report.Findings.Select(finding => (Finding: finding, Fails: Fails(finding, report.Strict))))
            .DistinctBy(judged => (
                judged.Finding.Rule.Id,
                judged.Finding.Outcome,
                judged.Finding.Place,
                judged.Finding.Component,
                judged.Finding.Message,
                judged.Fails))
            .ToList();
        return new Verdict(
            OutcomeNames.All.ToDictionary(outcome => outcome, outcome => findings.Count(judged => judged.Finding.Outcome == outcome)),
            [.. findings.Where(judged => judged.Fails).Select(judged => judged.Finding)]);
    }

    /// <summary>
    /// Whether a finding makes its run fail: an error that is violated, or a required rule that is not checked; in a strict run every
    /// violation and every rule that is not checked.
    /// </summary>
    public static bool Fails(Finding finding, bool strict) => finding.Outcome switch
    {
        Outcome.Violated => strict || finding.Rule.Severity == Severity.Error,
        Outcome.NotChecked => strict || finding.Rule.Required,
        _ => false,
    };
}
