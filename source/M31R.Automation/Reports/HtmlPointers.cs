using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The two lists of where to go next: what is violated, and what could not be judged.</summary>
internal static class HtmlPointers
{
    /// <summary>The rules that are violated, with a link to each; nothing when there is none.</summary>
    public static Html ToMend(RoutineReport report) =>
        List("to-mend", "To mend", [.. report.Results.Where(result => result.Outcome == Outcome.Violated).Select(Rule)]);

    /// <summary>Everything that nothing is known about: parts, rules and criteria; nothing when all was judged.</summary>
    public static Html NotJudged(RoutineReport report) => List(
        "not-judged",
        "Could not be judged",
        [
            .. report.Sections.Where(section => !section.Part.IsWhole).Select(section => Part(section.Part)),
            .. report.Results.Where(result => result.Outcome == Outcome.NotChecked).Select(Rule),
            .. report.ScoreBoard.Where(row => !row.HasRules).Select(row => Item(Outcome.NotChecked, Html.Text(Wording.Unanswered(row)))),
        ]);

    private static Html List(string id, string title, Html[] items) => items.Length == 0 ? Html.Empty : Html.Of($"""
        <section aria-labelledby="{id}">
        <h2 id="{id}">{title} <span class="number">{items.Length}</span></h2>
        <ul class="pointers">
        {items}
        </ul>
        </section>
        """);

    private static Html Rule(RuleResult result) => Item(result.Outcome, Html.Of(
        $"""
        {HtmlParts.Link(result)} <span class="gist">{RuleWording.Gist(result)}</span> {HtmlParts.Quiet(RuleWording.Extent(result))}
        """));

    private static Html Part(RoutinePart part) => Item(Outcome.NotChecked, Html.Of(
        $"""<a href="#{HtmlParts.Anchor(part.Target)}">{part.Target}</a> {Wording.Of(part.End)}"""));

    private static Html Item(Outcome outcome, Html words) => Html.Of($"<li>{HtmlParts.Sign(outcome)}<span>{words}</span></li>");
}
