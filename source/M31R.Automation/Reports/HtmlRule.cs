using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>What one rule came to, with all its findings.</summary>
internal static class HtmlRule
{
    /// <summary>A card for a rule that needs a hand.</summary>
    public static Html Card(RuleResult result) => Html.Of($"""
        <article class="rule {result.Outcome.Key()}" id="{HtmlParts.Anchor(result.Target, result.Rule.Id)}">
        {Heading(result)}
        <p class="statement">{result.Rule.Statement} {RuleWording.Weight(result)}</p>
        {HtmlFindings.Of(result)}
        {HtmlFindings.Next(RuleWording.SharedRemedy(result))}
        </article>
        """);

    /// <summary>A row of a list for a rule that holds or does not apply.</summary>
    public static Html Row(RuleResult result) => Html.Of($"""
        <article class="{result.Outcome.Key()}" id="{HtmlParts.Anchor(result.Target, result.Rule.Id)}">
        {Heading(result)}
        {HtmlFindings.Of(result)}
        </article>
        """);

    private static Html Heading(RuleResult result) => Html.Of($"""
        <h4>{HtmlParts.State(result.Outcome)} {HtmlParts.Code(result.Rule.Id)} <span class="clauses">{Clauses(result)}</span></h4>
        """);

    private static string Clauses(RuleResult result) => string.Join(" · ", result.Rule.Clauses);
}
