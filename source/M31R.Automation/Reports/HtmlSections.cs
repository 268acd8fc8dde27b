using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The sections of the page, one a target.</summary>
internal static class HtmlSections
{
    /// <summary>All of them, after a list of links.</summary>
    public static Html Of(RoutineReport report) => Html.Of($"""
        <section aria-labelledby="targets">
        <h2 id="targets">Targets</h2>
        <nav aria-label="Targets"><ul>
        {report.Sections.Select(Entry)}
        </ul></nav>
        {report.Sections.Select(Section)}
        </section>
        """);

    private static Html Entry(ReportSection section) => Html.Of($"""
        <li><a href="#{HtmlParts.Anchor(section.Part.Target)}">
        {HtmlParts.Sign(section.Outcome)}{section.Part.Target}<span class="unseen"> {section.Outcome.Words()}</span></a></li>
        """);

    private static Html Section(ReportSection section) => Html.Of($"""
        <section class="target" aria-labelledby="{HtmlParts.Anchor(section.Part.Target)}">
        <h3 id="{HtmlParts.Anchor(section.Part.Target)}">{section.Part.Target} {HtmlParts.State(section.Outcome)}</h3>
        {Gap(section.Part)}
        {Quantities(Quantity.Of(section.Part))}
        {section.Rules.Where(result => !result.IsQuiet).Select(HtmlRule.Card)}
        {Quiet([.. section.Rules.Where(result => result.IsQuiet)])}
        {HtmlParts.Note(Wording.Elsewhere(section.SaidElsewhere))}
        </section>
        """);

    private static Html Quiet(RuleResult[] rules) => rules.Length == 0 ? Html.Empty : Html.Of($"""
        <div class="sheet">
        {rules.Select(HtmlRule.Row)}
        </div>
        """);

    private static Html Gap(RoutinePart part) => part.IsWhole ? Html.Empty : Html.Of($"""
        <p class="gap">{HtmlParts.Sign(Outcome.NotChecked)}<span>{Wording.Missing(part)}</span></p>
        """);

    private static Html Quantities(IReadOnlyList<Quantity> quantities) => quantities.Count == 0 ? Html.Empty : Html.Of($"""
        <dl class="quantities">
        {quantities.Select(quantity => Html.Of($"<div><dt>{quantity.Label}</dt><dd>{quantity.Text}</dd></div>"))}
        </dl>
        """);
}
