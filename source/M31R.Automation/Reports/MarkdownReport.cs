using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>Renders <c>report.md</c>: what <c>report.html</c> says, for GitHub's Markdown.</summary>
public static class MarkdownReport
{
    /// <summary>The whole document; lines end with <c>\n</c>.</summary>
    public static string Of(RoutineReport report)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(report))
            text.Append(line).Append('\n');

        return text.ToString();
    }

    private static IEnumerable<string> Lines(RoutineReport report) =>
    [
        .. Head(report),
        .. ScoreBoard(report.ScoreBoard),
        .. List("To mend", [.. report.Results.Where(result => result.Outcome == Outcome.Violated).Select(Pointer)]),
        .. List("Could not be judged", [.. NotJudged(report)]),
        "## Targets",
        "",
        .. report.Sections.SelectMany(MarkdownSection.Lines),
        Wording.Legend,
        "",
        $"Made by M31R.Automation {MarkdownText.Of(report.Run.ToolVersion)}.",
    ];

    private static IEnumerable<string> Head(RoutineReport report) =>
    [
        $"# {Wording.Of(report.Verdict.Health)}",
        "",
        $"{MarkdownText.Code(report.Run.Routine)} of {MarkdownText.Code(report.Run.Subject)}: {report.Verdict.Reason}",
        "",
        $"- Commit: {MarkdownText.Code(Wording.Short(report.Run.Commit ?? "none"))}"
            + (report.Run.IsDirty ? " with uncommitted changes" : ""),
        $"- As of: {report.Run.AsOf.Iso()}",
        $"- Mode: {Wording.Mode(report.Run)}",
        "",
        $"| {string.Join(" | ", OutcomeNames.All.Select(outcome => $"{Wording.Sign(outcome)} {Wording.Of(outcome)}"))} |",
        "| ---: | ---: | ---: | ---: | ---: |",
        $"| {string.Join(" | ", OutcomeNames.All.Select(outcome => report.RuleCounts[outcome]))} |",
        "",
    ];

    private static IEnumerable<string> ScoreBoard(IEnumerable<CriterionRow> rows) =>
    [
        $"## Score board ({Criterion.Clause})",
        "",
        "| Criterion | State | Rests on |",
        "| :-- | :-- | :-- |",
        .. rows.Select(row => $"| {row.Criterion.Name} | {MarkdownSection.State(row.Outcome)} | {Basis(row)} |"),
        "",
    ];

    private static string Basis(CriterionRow row) => row.HasRules
        ? string.Join("<br>", row.Rules.Select(Basis).Append(row.Criterion.Limit).Where(line => line.Length > 0))
        : Wording.Sentence(Wording.NoTargetYet);

    private static string Basis(CriterionRule rule) =>
        $"{Wording.Sign(rule.Outcome)} {MarkdownText.Code(rule.Id)} {Wording.Of(rule)}";

    private static IEnumerable<string> NotJudged(RoutineReport report) =>
    [
        .. report.Sections.Where(section => !section.Part.IsWhole)
            .Select(section => $"{MarkdownText.Code(section.Part.Target)} {Wording.Of(section.Part.End)}"),
        .. report.Results.Where(result => result.Outcome == Outcome.NotChecked).Select(Pointer),
        .. report.ScoreBoard.Where(row => !row.HasRules).Select(row => Wording.Unanswered(row)),
    ];

    private static string Pointer(RuleResult result) =>
        $"{MarkdownText.Code(result.Rule.Id)} {MarkdownText.Of(RuleWording.Gist(result))} ({MarkdownText.Of(RuleWording.Extent(result))})";

    private static IEnumerable<string> List(string title, IReadOnlyList<string> items) => items.Count == 0 ? [] :
    [
        $"## {title} ({items.Count})",
        "",
        .. items.Select(item => $"- {item}"),
        "",
    ];
}
