namespace M31R.Automation.Reports;

/// <summary>The table of the criteria of M22 §29.</summary>
internal static class HtmlScoreBoard
{
    // The roles are the table's own, said again: the narrow layout takes cells out of table display, and browsers drop their roles then.
    /// <summary>One row a criterion.</summary>
    public static Html Of(RoutineReport report) => Html.Of($"""
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

    private static Html Column(string title) => Html.Of($"""<th scope="col" role="columnheader">{title}</th>""");

    private static Html Row(CriterionRow row) => Html.Of($"""
        <tr role="row">
        <th scope="row" role="rowheader">{row.Criterion.Name}</th>
        <td role="cell">{HtmlParts.State(row.Outcome)}</td>
        <td role="cell">{Basis(row)}</td>
        </tr>
        """);

    private static Html Basis(CriterionRow row) => row.HasRules
        ? Html.Of($"""<ul class="basis">{row.Rules.Select(Basis)}</ul>{HtmlParts.Note(row.Criterion.Limit)}""")
        : HtmlParts.Quiet(Wording.Sentence(Wording.NoTargetYet));

    private static Html Basis(CriterionRule rule) => Html.Of($"""
        <li>{HtmlParts.Sign(rule.Outcome)}<span>{Name(rule)} {HtmlParts.Quiet(Wording.Of(rule))}</span></li>
        """);

    private static Html Name(CriterionRule rule) => rule.Result is { } result ? HtmlParts.Link(result) : HtmlParts.Code(rule.Id);
}
