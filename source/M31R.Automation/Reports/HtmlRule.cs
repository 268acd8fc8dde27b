using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>What one rule came to, with all its findings.</summary>
internal static class HtmlRule
{
    private static readonly Html OneLine = Html.Of($""" class="line" """);

    /// <summary>A card; a row of a list for a rule that holds or does not apply.</summary>
    public static Html Of(RuleResult result) => result.IsQuiet ? Row(result) : Html.Of($"""
        <article class="rule {result.Outcome.Key()}" id="{HtmlParts.Anchor(result.Target, result.Rule.Id)}">
        <h4>{HtmlParts.State(result.Outcome)} <code>{result.Rule.Id}</code> {HtmlParts.Clauses(result.Rule)}</h4>
        <p class="statement">{result.Rule.Statement}{Weight(result)}</p>
        {Findings(result)}
        {Next(Wording.SharedRemedy(result))}
        </article>
        """);

    private static Html Row(RuleResult result) => Html.Of($"""
        <article class="{result.Outcome.Key()}" id="{HtmlParts.Anchor(result.Target, result.Rule.Id)}">
        <h4>{HtmlParts.State(result.Outcome)} <code>{result.Rule.Id}</code> {HtmlParts.Clauses(result.Rule)}</h4>
        {Findings(result)}
        </article>
        """);

    private static Html Weight(RuleResult result) => Wording.Weight(result) is { Length: > 0 } weight
        ? Html.Of($""" <span class="quiet">{weight}</span>""")
        : Html.Empty;

    private static Html Findings(RuleResult result)
    {
        var isMixed = result.Findings.Any(finding => finding.Outcome != result.Outcome);
        Html[] items = [.. result.Findings.Take(HtmlReport.Shown).Select(finding => Item(finding, isMixed, Wording.SharedRemedy(result) is null))];
        var folded = result.Findings.Count - HtmlReport.Open;
        return folded <= 0 ? List(items) : Html.Of($"""
            {List(items[..HtmlReport.Open])}
            <details><summary>{Wording.Count(folded, "more finding", "more findings")}</summary>
            {List(items[HtmlReport.Open..])}
            {Rest(result.Findings.Count - items.Length)}
            </details>
            """);
    }

    private static Html Rest(int count) => count == 0 ? Html.Empty : Html.Of($"""<p class="quiet">{Wording.Rest(count)}</p>""");

    private static Html List(Html[] items) => Html.Of($"""
        <ul class="findings">
        {items}
        </ul>
        """);

    private static Html Item(Finding finding, bool showsState, bool showsRemedy)
    {
        var remedy = showsRemedy && Wording.NeedsRemedy(finding.Outcome) ? Next(finding.Remedy) : Html.Empty;
        var isOneLine = remedy == Html.Empty && finding is { Component: "", Justification: null } && !finding.Message.Contains('\n', StringComparison.Ordinal);
        return Html.Of($"""
            <li{(isOneLine ? OneLine : null)}>{(showsState ? Html.Of($"<p>{HtmlParts.State(finding.Outcome)}</p>") : null)}{Where(finding)}<p class="message">{finding.Message}</p>{Waiver(finding)}{remedy}</li>
            """);
    }

    private static Html Where(Finding finding) => finding.Place is null && finding.Component.Length == 0 ? Html.Empty : Html.Of($"""
        <p class="where">{(finding.Place is { } place ? Html.Of($"<code>{Wording.Of(place)}</code> ") : null)}{(finding.Component.Length > 0 ? Html.Of($"""<span class="component">{finding.Component}</span>""") : null)}</p>
        """);

    private static Html Waiver(Finding finding) => finding.Justification is { Length: > 0 } reason
        ? Html.Of($"""<p class="waiver"><b>Waived:</b> {reason}</p>""")
        : Html.Empty;

    private static Html Next(string? remedy) => remedy is { Length: > 0 } ? Html.Of($"""<p class="next"><b>Next:</b> {remedy}</p>""") : Html.Empty;
}
