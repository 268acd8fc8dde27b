using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The head of the page: the verdict, how many rules came to what, and what was looked at.</summary>
internal static class HtmlHeader
{
    /// <summary>All of it.</summary>
    public static Html Of(RoutineReport report) => Html.Of($"""
        <header class="{Sign(report.Verdict.Health).Key()}">
        <p class="what">{report.Run.Routine} <span aria-hidden="true">·</span> <bdi>{report.Run.Subject}</bdi></p>
        <h1>{HtmlParts.Sign(Sign(report.Verdict.Health))}{Wording.Of(report.Verdict.Health)}</h1>
        <p class="reason">{report.Verdict.Reason}</p>
        {Bar(report.RuleCounts)}
        <ul class="counts" aria-label="Rules">
        <li>Rules:</li>
        {OutcomeNames.All.Select(outcome => Count(outcome, report.RuleCounts[outcome]))}
        </ul>
        {Facts(report.Run)}
        </header>
        """);

    private static Outcome Sign(Health health) => health switch
    {
        Health.Maintainable => Outcome.Holds,
        Health.AsFarAsJudged or Health.NotJudged => Outcome.NotChecked,
        _ => Outcome.Violated,
    };

    private static Html Bar(IReadOnlyDictionary<Outcome, int> counts)
    {
        var stretches = new List<Html>();
        var start = 0;
        foreach (var outcome in OutcomeNames.All.Where(outcome => counts[outcome] > 0))
        {
            stretches.Add(Html.Of($"""<rect class="{outcome.Key()}" x="{start}" width="{counts[outcome]}" height="1"/>"""));
            start += counts[outcome];
        }

        return Html.Of($"""
            <svg class="bar" viewBox="0 0 {Math.Max(start, 1)} 1" preserveAspectRatio="none" aria-hidden="true">
            {stretches}
            </svg>
            """);
    }

    private static Html Count(Outcome outcome, int count) => Html.Of($"""
        <li class="{(count == 0 ? "none" : outcome.Key())}">{HtmlParts.Sign(outcome)}<b>{count}</b> {outcome.Words()}</li>
        """);

    private static Html Facts(RoutineRun run) => Html.Of($"""
        <dl class="facts">
        <div><dt>Commit</dt><dd>{Commit(run.Commit)}{(run.IsDirty ? " with uncommitted changes" : "")}</dd></div>
        <div><dt>As of</dt><dd>{run.AsOf.Iso()}</dd></div>
        <div><dt>Mode</dt><dd>{Wording.Mode(run)}</dd></div>
        </dl>
        """);

    private static Html Commit(string? commit) => commit is null ? Html.Text("none") : HtmlParts.Code(Wording.Short(commit));
}
