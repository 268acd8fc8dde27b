using System.Text;
using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>Renders <c>report.json</c>: all that the report knows, for programs.</summary>
/// <remarks>
/// One object, one property a line, nothing left out for being long. Outcomes are <c>violated</c>, <c>not-checked</c>, <c>waived</c>,
/// <c>not-applicable</c>, <c>holds</c>; a value that is not known is <c>null</c>.
/// <code>
/// formatVersion  int     <see cref="RoutineReport.FormatVersion"/>; a new property does not change it
/// routine, subject, toolVersion  string
/// commit         string? full hash
/// isDirty, isStrict  bool
/// asOf           string  yyyy-MM-dd, UTC
/// verdict        { health: maintainable | as-far-as-judged | not-maintainable, passes: bool, reason: string }
/// rules          { an outcome: int }  how many rules came to each
/// scoreBoard     [ { criterion, clause: string, outcome, hasRules: bool, limit: string, rules: [ { id, outcome, hasResult: bool } ] } ]
/// targets        [ { target, end: reported | left-nothing | skipped | interrupted | unreadable | stale, detail, outcome,
///                    saidElsewhere: int, metrics: { name: number }, measures: { name: number }, rules: [ rule ] } ]
/// rule           { id, outcome, failsRun: bool, severity: error | warning | note, isRequired: bool, statement, clauses: [ string ],
///                  findings: [ { outcome, path?, line?, column?, component, message, remedy, justification? } ] }
/// </code>
/// </remarks>
public static class JsonReport
{
    /// <summary>The whole document; lines end with <c>\n</c>.</summary>
    public static string Of(RoutineReport report) => Encoding.UTF8.GetString(JsonFile.Object(json => Write(json, report)));

    private static void Write(Utf8JsonWriter json, RoutineReport report)
    {
        json.WriteNumber("formatVersion", RoutineReport.FormatVersion);
        json.WriteString("routine", report.Run.Routine);
        json.WriteString("subject", report.Run.Subject);
        json.WriteString("commit", report.Run.Commit);
        json.WriteBoolean("isDirty", report.Run.IsDirty);
        json.WriteString("asOf", report.Run.AsOf.Iso());
        json.WriteBoolean("isStrict", report.Run.Strict);
        json.WriteString("toolVersion", report.Run.ToolVersion);
        json.WriteObject("verdict", () => Write(json, report.Verdict));
        json.WriteObject("rules", () => Write(json, report.RuleCounts));
        json.WriteArray("scoreBoard", report.ScoreBoard, row => Write(json, row));
        json.WriteArray("targets", report.Sections, section => JsonSection.Write(json, section));
    }

    private static void Write(Utf8JsonWriter json, RoutineVerdict verdict)
    {
        json.WriteString("health", Wording.Key(verdict.Health));
        json.WriteBoolean("passes", verdict.Passes);
        json.WriteString("reason", verdict.Reason);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<Outcome, int> counts)
    {
        foreach (var outcome in OutcomeNames.All)
            json.WriteNumber(outcome.Key(), counts[outcome]);
    }

    private static void Write(Utf8JsonWriter json, CriterionRow row)
    {
        json.WriteString("criterion", row.Criterion.Name);
        json.WriteString("clause", Criterion.Clause.ToString());
        json.WriteString("outcome", row.Outcome.Key());
        json.WriteBoolean("hasRules", row.HasRules);
        json.WriteString("limit", row.Criterion.Limit);
        json.WriteArray("rules", row.Rules, rule =>
        {
            json.WriteString("id", rule.Id);
            json.WriteString("outcome", rule.Outcome.Key());
            json.WriteBoolean("hasResult", rule.Result is not null);
        });
    }
}
