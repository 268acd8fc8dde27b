using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The findings of one rule as a list: the first few open, the rest folded away.</summary>
internal static class HtmlFindings
{
    private static readonly Html OneLine = Html.Of($""" class="line" """);

    /// <summary>All that are shown; how many are not is said.</summary>
    public static Html Of(RuleResult result)
    {
        var saysState = result.Findings.Any(finding => finding.Outcome != result.Outcome);
        var saysRemedy = RuleWording.SharedRemedy(result) is null;
        Html[] items = [.. result.Findings.Take(HtmlReport.Shown).Select(finding => Item(finding, saysState, saysRemedy))];
        return result.Findings.Count <= HtmlReport.Open ? List(items) : Html.Of($"""
            {List(items[..HtmlReport.Open])}
            <details><summary>{Wording.Count(result.Findings.Count - HtmlReport.Open, "more finding", "more findings")}</summary>
            {List(items[HtmlReport.Open..])}
            {HtmlParts.Note(RuleWording.Rest(result.Findings.Count - items.Length))}
            </details>
            """);
    }

    /// <summary>The next step; nothing when there is none.</summary>
    public static Html Next(string? remedy) => Labelled("next", "Next", remedy);

    private static Html List(Html[] items) => Html.Of($"""
        <ul class="findings">
        {items}
        </ul>
        """);

    private static Html Item(Finding finding, bool saysState, bool saysRemedy)
    {
        var state = saysState ? Html.Of($"<p>{HtmlParts.State(finding.Outcome)}</p>") : Html.Empty;
        var waiver = Labelled("waiver", "Waived", finding.Justification);
        var remedy = saysRemedy && RuleWording.NeedsAHand(finding.Outcome) ? Next(finding.Remedy) : Html.Empty;
        var isBare = waiver == Html.Empty && remedy == Html.Empty && finding.Component.Length == 0;
        var isOneLine = isBare && !finding.Message.Contains('\n', StringComparison.Ordinal);
        return Html.Of($"""
            <li{(isOneLine ? OneLine : null)}>{state}{Where(finding)}<p class="message">{finding.Message}</p>{waiver}{remedy}</li>
            """);
    }

    private static Html Where(Finding finding)
    {
        var place = finding.Place is null ? Html.Empty : HtmlParts.Code(Wording.Of(finding.Place));
        var component = finding.Component.Length == 0 ? Html.Empty : Html.Of($"""<span class="component">{finding.Component}</span>""");
        return place == Html.Empty && component == Html.Empty ? Html.Empty : Html.Of($"""<p class="where">{place} {component}</p>""");
    }

    private static Html Labelled(string kind, string label, string? words) =>
        words is { Length: > 0 } ? Html.Of($"""<p class="{kind}"><b>{label}:</b> {words}</p>""") : Html.Empty;
}
