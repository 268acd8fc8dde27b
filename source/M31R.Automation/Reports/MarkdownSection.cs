using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The section of one target in <c>report.md</c>.</summary>
internal static class MarkdownSection
{
    /// <summary>Its lines, the last one empty.</summary>
    public static IEnumerable<string> Lines(ReportSection section) =>
    [
        $"### {MarkdownText.Of(section.Part.Target)}: {State(section.Outcome)}",
        "",
        .. section.Part.IsWhole ? [] : Paragraph($"{Wording.Sign(Outcome.NotChecked)} {MarkdownText.Of(Wording.Missing(section.Part))}"),
        .. Quantities(Quantity.Of(section.Part)),
        .. section.Rules.SelectMany(Rule),
        .. Paragraph(Wording.Elsewhere(section.SaidElsewhere)),
    ];

    /// <summary>Sign and word.</summary>
    public static string State(Outcome outcome) => $"{Wording.Sign(outcome)} {Wording.Of(outcome)}";

    private static IEnumerable<string> Rule(RuleResult result)
    {
        if (result.IsQuiet && result.Findings is [var only])
            return Paragraph(
                $"{State(result.Outcome)}: {MarkdownText.Code(result.Rule.Id)} {MarkdownText.Of(only.Message)} {Clauses(result)}");

        var shared = RuleWording.SharedRemedy(result);
        string[] findings =
            [.. result.Findings.Take(HtmlReport.Shown).Select(finding => Item(finding, result.Outcome, saysRemedy: shared is null))];
        return
        [
            $"#### {State(result.Outcome)}: {MarkdownText.Code(result.Rule.Id)}",
            "",
            .. Paragraph(Words(MarkdownText.Of(result.Rule.Statement), RuleWording.Weight(result), Clauses(result))),
            .. findings.Take(HtmlReport.Open),
            "",
            .. Folded([.. findings.Skip(HtmlReport.Open)], result.Findings.Count - findings.Length),
            .. shared is { Length: > 0 } ? Paragraph($"**Next:** {MarkdownText.Of(shared)}") : [],
        ];
    }

    private static IEnumerable<string> Folded(IReadOnlyList<string> findings, int rest) => findings.Count == 0 ? [] :
    [
        $"<details><summary>{Wording.Count(findings.Count + rest, "more finding", "more findings")}</summary>",
        "",
        .. findings,
        "",
        .. Paragraph(RuleWording.Rest(rest)),
        "</details>",
        "",
    ];

    private static string Item(Finding finding, Outcome together, bool saysRemedy)
    {
        string[] parts =
        [
            finding.Outcome == together ? "" : $"{State(finding.Outcome)}:",
            MarkdownText.Code(Wording.Of(finding.Place)),
            MarkdownText.Code(finding.Component),
            MarkdownText.Of(finding.Message),
            finding.Justification is { Length: > 0 } reason ? $"<br>**Waived:** {MarkdownText.Of(reason)}" : "",
            saysRemedy && RuleWording.NeedsAHand(finding.Outcome) ? $"<br>**Next:** {MarkdownText.Of(finding.Remedy)}" : "",
        ];
        return $"- {Words(parts)}";
    }

    private static string Words(params IEnumerable<string> parts) => string.Join(' ', parts.Where(part => part.Length > 0));

    private static string[] Quantities(IReadOnlyList<Quantity> quantities) => quantities.Count == 0 ? [] :
        Paragraph(
            string.Join(" · ", quantities.Select(quantity => $"{MarkdownText.Of(quantity.Label)}: {MarkdownText.Of(quantity.Text)}")));

    private static string[] Paragraph(string text) => text.Length == 0 ? [] : [text, ""];

    private static string Clauses(RuleResult result) => $"({MarkdownText.Of(string.Join(", ", result.Rule.Clauses))})";
}
