using System.Globalization;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The first screen of the page: the verdict, the score board, and where to go next.</summary>
internal static class HtmlSummary
{
    /// <summary>The verdict, what was looked at, and how many rules came to what.</summary>
    public static Html Header(RoutineReport report) => Html.Of($"""
        <header class="{HealthClass(report.Verdict.Health)}">
        <p class="what">{report.Run.Routine} <span aria-hidden="true">·</span> <bdi>{report.Run.Subject}</bdi></p>
        <h1>{HtmlParts.Sign(HealthSign(report.Verdict.Health))}{Wording.Of(report.Verdict.Health)}</h1>
        <p class="reason">{report.Verdict.Reason}</p>
        {Bar(report.RuleCounts)}
        <ul class="counts">
        {OutcomeNames.All.Select(outcome => Count(outcome, report.RuleCounts[outcome]))}
        </ul>
        {Facts(report.Run)}
        </header>
        """);

    /// <summary>One row a criterion of M22 §29.</summary>
    public static Html ScoreBoard(RoutineReport report) => Html.Of($"""
        <section aria-labelledby="score-board">
        <h2 id="score-board">Score board <span class="clauses">{Criterion.Clause.ToString()}</span></h2>
        <table class="board" role="table">
        <thead role="rowgroup"><tr role="row">{Column("Criterion")}{Column("State")}{Column("Rests on")}</tr></thead>
        <tbody role="rowgroup">
        {report.ScoreBoard.Select(Row)}
        </tbody>
        </table>
        </section>
        """);

    /// <summary>The rules that are violated, with a link to each.</summary>
    public static Html ToMend(RoutineReport report)
    {
        RuleResult[] violated = [.. report.Results.Where(result => result.Outcome == Outcome.Violated)];
        return violated.Length == 0 ? Html.Empty : List("to-mend", "To mend", violated.Select(Pointer));
    }

    /// <summary>Everything that nothing is known about: parts, rules and criteria.</summary>
    public static Html NotJudged(RoutineReport report)
    {
        Html[] items =
        [
            .. report.Sections.Where(section => !section.Part.IsWhole).Select(Pointer),
            .. report.Results.Where(result => result.Outcome == Outcome.NotChecked).Select(Pointer),
            .. report.ScoreBoard.Where(row => !row.HasRules).Select(row =>
                Html.Of($"""<li>{HtmlParts.Sign(Outcome.NotChecked)}<span>{row.Criterion.Name}: {Wording.NoTargetYet}</span></li>""")),
        ];
        return items.Length == 0 ? Html.Empty : List("not-judged", "Could not be judged", items);
    }

    /// <summary>How to read the page.</summary>
    public static Html Footer(RoutineReport report) => Html.Of($"""
        <footer><p>{Wording.Legend}</p><p>Made by M31R.Automation {report.Run.ToolVersion}.</p></footer>
        """);

    private static Html List(string id, string title, IEnumerable<Html> items)
    {
        Html[] all = [.. items];
        return Html.Of($"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{title} <span class="number">{all.Length}</span></h2>
            <ul class="pointers">
            {all}
            </ul>
            </section>
            """);
    }

    private static Html Pointer(RuleResult result) => Html.Of($"""
        <li>{HtmlParts.Sign(result.Outcome)}<span>{HtmlParts.Link(result)} <span class="gist">{Wording.Gist(result)}</span> <span class="quiet">{Wording.Extent(result)}</span></span></li>
        """);

    private static Html Pointer(ReportSection section) => Html.Of($"""
        <li>{HtmlParts.Sign(Outcome.NotChecked)}<span><a href="#{HtmlParts.Anchor(section.Part.Target)}">{section.Part.Target}</a> {Wording.Of(section.Part.End)}</span></li>
        """);

    // The roles are the table's own, said again: the narrow layout takes its cells out of table display, and browsers drop roles with it.
    private static Html Column(string title) => Html.Of($"""<th scope="col" role="columnheader">{title}</th>""");

    private static Html Row(CriterionRow row) => Html.Of($"""
        <tr role="row"><th scope="row" role="rowheader">{row.Criterion.Name}</th><td role="cell">{HtmlParts.State(row.Outcome)}</td><td role="cell">{Basis(row)}</td></tr>
        """);

    private static Html Basis(CriterionRow row) => row.HasRules
        ? Html.Of($"""<ul class="basis">{row.Rules.Select(Basis)}</ul>{(row.Criterion.Limit.Length > 0 ? Html.Of($"""<p class="quiet">{row.Criterion.Limit}</p>""") : null)}""")
        : Html.Of($"""<span class="quiet">{Wording.Sentence(Wording.NoTargetYet)}</span>""");

    private static Html Basis(CriterionRule rule) => Html.Of($"""
        <li>{HtmlParts.Sign(rule.Outcome)}<span>{(rule.Result is null ? Html.Of($"<code>{rule.Id}</code>") : HtmlParts.Link(rule.Result))} <span class="quiet">{Wording.Of(rule).ToLowerInvariant()}</span></span></li>
        """);

    private static Html Count(Outcome outcome, int count) => Html.Of($"""
        <li class="{(count == 0 ? "none" : outcome.Key())}">{HtmlParts.Sign(outcome)}<b>{count}</b> {outcome.Words()}</li>
        """);

    private static Html Bar(IReadOnlyDictionary<Outcome, int> counts)
    {
        var start = 0;
        return Html.Of($"""
            <svg class="bar" viewBox="0 0 {Math.Max(counts.Values.Sum(), 1)} 1" preserveAspectRatio="none" aria-hidden="true">
            {OutcomeNames.All.Where(outcome => counts[outcome] > 0).Select(outcome => Stretch(outcome, (start += counts[outcome]) - counts[outcome], counts[outcome]))}
            </svg>
            """);
    }

    private static Html Stretch(Outcome outcome, int start, int width) =>
        Html.Of($"""<rect class="{outcome.Key()}" x="{start}" width="{width}" height="1"/>""");

    private static Html Facts(RoutineRun run) => Html.Of($"""
        <dl class="facts">
        <div><dt>Commit</dt><dd>{(run.Commit is null ? Html.Of($"none") : Html.Of($"<code>{Wording.Short(run.Commit)}</code>"))}{(run.IsDirty ? " with uncommitted changes" : "")}</dd></div>
        <div><dt>As of</dt><dd>{run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</dd></div>
        <div><dt>Mode</dt><dd>{Wording.Mode(run)}</dd></div>
        </dl>
        """);

    private static string HealthClass(Health health) => HealthSign(health).Key();

    private static Outcome HealthSign(Health health) => health switch
    {
        Health.Maintainable => Outcome.Holds,
        Health.AsFarAsJudged => Outcome.NotChecked,
        _ => Outcome.Violated,
    };
}
