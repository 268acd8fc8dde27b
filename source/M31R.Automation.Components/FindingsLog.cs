using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using Serilog;

namespace M31R.Automation.Components;

/// <summary>Shows what a target found: what needs a hand with clause, place and remedy; the rest as one line a rule.</summary>
internal static class FindingsLog
{
    /// <summary>Findings of one rule that are shown; the others are counted and stand in the SARIF.</summary>
    private const int Shown = 20;

    /// <summary>Shows a report; answers how its target ends.</summary>
    public static Ending Show(TargetReport report, Inspection inspection)
    {
        foreach (var rule in report.Findings.GroupBy(finding => (finding.Rule.Id, finding.Outcome)).OrderBy(group => group.Key.Outcome))
            Show([.. rule], report.Strict);

        Log.Information("{Path:l}", Path.Combine(inspection.DirectoryOf(report.Target), "findings.sarif"));
        var verdict = Verdict.Of(report);
        return verdict.Passes ? Ending.Well : new Ending(verdict.ExitCode, Reason(verdict.Failing));
    }

    /// <summary>Only what fails the run is counted; what is not required was shown above too.</summary>
    private static string Reason(IEnumerable<Finding> failing) =>
        string.Join(
            ", ",
            failing.GroupBy(finding => finding.Outcome).OrderByDescending(group => group.Key).Select(
                group => $"{group.Count()} {group.Key.Words()}")) + " of what is required";

    private static void Show(List<Finding> findings, bool strict)
    {
        foreach (var finding in findings.Take(Shown))
            Show(finding, strict);

        if (findings.Count > Shown)
            Log.Warning("  {Rule:l}: and {Count} more, all in findings.sarif", findings[0].Rule.Id, findings.Count - Shown);
    }

    private static void Show(Finding finding, bool strict)
    {
        var line = $"{Sign(finding.Outcome)} {finding.Rule.Id} {finding.Outcome.Words()}: "
            + $"{At(finding)}{finding.Message}{Next(finding)} [{string.Join(", ", finding.Rule.Clauses)}]";
        if (Verdict.Fails(finding, strict))
            Log.Error("{Finding:l}", line);
        else if (finding.Outcome is Outcome.Violated or Outcome.NotChecked)
            Log.Warning("{Finding:l}", line);
        else if (finding is { Outcome: Outcome.NotApplicable, Rule.Target: Rule.EveryTarget })
            Log.Verbose("{Finding:l}", line);
        else
            Log.Information("{Finding:l}", line);
    }

    private static string At(Finding finding) => finding.Place is { } place ? $"{place}: " : "";

    private static string Next(Finding finding) => finding.Outcome switch
    {
        Outcome.Violated or Outcome.NotChecked => $"\n      -> {finding.Remedy}",
        Outcome.Waived => $" ({finding.Justification})",
        _ => "",
    };

    private static char Sign(Outcome outcome) => outcome switch
    {
        Outcome.Violated => '✗',
        Outcome.NotChecked => '?',
        Outcome.Waived => '≈',
        Outcome.NotApplicable => '–',
        _ => '✓',
    };
}
