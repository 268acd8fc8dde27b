using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>Turns what the targets of a routine left behind into its report. Pure: the same run gives the same report.</summary>
public static class RoutineAssessment
{
    /// <summary>
    /// Judges the run by M22 §29: what is missing, interrupted or unreadable counts as not checked and against the verdict, what two
    /// targets saw is said once, and the rest is put in the order of reading.
    /// </summary>
    public static RoutineReport Of(RoutineRun run)
    {
        var said = SaidOnce.Assign([.. run.Parts.Select(part => part.Report)]);
        ReportSection[] sections = [.. run.Parts.Select((part, place) => Section(part, [.. said[place]], run.Strict))];
        var board = ScoreBoard.Of(sections.SelectMany(section => section.Rules));
        return new(run, RoutineVerdict.Of(sections, board), board, sections);
    }

    private static ReportSection Section(RoutinePart part, IReadOnlyList<Finding> said, bool strict)
    {
        if (part.Report is not { } report)
            return new(part, [], 0);

        var found = report.Findings.Select(finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var silent = report.Rules.Where(rule => !found.Contains(rule.Id)).Select(rule => Silence(rule, report.Target));
        var results = said.Concat(silent)
            .Select(finding => part.IsWhole ? finding : SoFar(finding))
            .GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .Select(findings => Result(part.Target, [.. InReadingOrder(findings)], strict))
            .OrderBy(result => OutcomeOrder.Rank(result.Outcome))
            .ThenBy(result => result.Rule.Id, StringComparer.Ordinal);
        return new(part, [.. results], CountToDo(report.Findings) - CountToDo(said));
    }

    private static RuleResult Result(string target, IReadOnlyList<Finding> findings, bool strict)
    {
        var outcome = OutcomeOrder.Together(findings.Select(finding => finding.Outcome));
        return new(findings[0].Rule, target, outcome, findings, findings.Any(finding => Verdict.Fails(finding, strict)));
    }

    private static IEnumerable<Finding> InReadingOrder(IEnumerable<Finding> findings) => findings
        .OrderBy(finding => OutcomeOrder.Rank(finding.Outcome))
        .ThenBy(finding => finding.Place?.Path, StringComparer.Ordinal)
        .ThenBy(finding => finding.Place?.Line)
        .ThenBy(finding => finding.Place?.Column)
        .ThenBy(finding => finding.Component, StringComparer.Ordinal)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal)
        .ThenBy(finding => finding.Remedy, StringComparer.Ordinal);

    private static int CountToDo(IEnumerable<Finding> findings) => findings.Count(finding => RuleWording.NeedsAHand(finding.Outcome));

    private static Finding Silence(Rule rule, string target) =>
        rule.NotChecked("The target said nothing about this rule.", $"Run \"./build.sh {target}\" and read its log.");

    // A rule that held until the interruption may be violated by what was not looked at.
    private static Finding SoFar(Finding finding) => RuleWording.NeedsAHand(finding.Outcome) ? finding : finding with
    {
        Outcome = Outcome.NotChecked,
        Message = $"Interrupted before the end. Until then: {finding.Message}",
        Remedy = "Run the routine again.",
    };
}
