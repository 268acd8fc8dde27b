using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>Renders <c>report.json</c>: all that the report knows, for programs.</summary>
/// <remarks>
/// One object, one property a line, nothing left out for being long. Outcomes are <c>violated</c>, <c>notChecked</c>, <c>waived</c>,
/// <c>notApplicable</c>, <c>holds</c>; a value that is not known is <c>null</c>.
/// <code>
/// formatVersion  int     <see cref="RoutineReport.FormatVersion"/>; a new property does not change it
/// routine, subject, toolVersion  string
/// commit         string? full hash
/// isDirty, isStrict  bool
/// asOf           string  yyyy-MM-dd, UTC
/// verdict        { health: maintainable | asFarAsJudged | notMaintainable, passes: bool, reason: string }
/// rules          { an outcome: int }  how many rules came to each
/// scoreBoard     [ { criterion, clause: string, outcome, hasRules: bool, limit: string, rules: [ { id, outcome, hasResult: bool } ] } ]
/// targets        [ { target, end: reported | leftNothing | skipped | interrupted | unreadable | stale, detail, outcome,
///                    saidElsewhere: int, metrics: { name: number }, measures: { name: number }, rules: [ rule ] } ]
/// rule           { id, outcome, failsRun: bool, severity: error | warning | note, isRequired: bool, statement, clauses: [ string ],
///                  findings: [ { outcome, path?, line?, column?, component, message, remedy, justification? } ] }
/// </code>
/// </remarks>
public static class JsonReport
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole document; lines end with <c>\n</c>, characters that are not ASCII stand as they are where they are visible.</summary>
    public static string Of(RoutineReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, report);

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, RoutineReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", RoutineReport.FormatVersion);
        json.WriteString("routine", report.Run.Routine);
        json.WriteString("subject", report.Run.Subject);
        json.WriteString("commit", report.Run.Commit);
        json.WriteBoolean("isDirty", report.Run.IsDirty);
        json.WriteString("asOf", report.Run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("isStrict", report.Run.Strict);
        json.WriteString("toolVersion", report.Run.ToolVersion);
        json.WriteObject("verdict", () => Write(json, report.Verdict));
        json.WriteObject("rules", () => Write(json, report.RuleCounts));
        json.WriteArray("scoreBoard", report.ScoreBoard, row => Write(json, row));
        json.WriteArray("targets", report.Sections, section => JsonSection.Write(json, section));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RoutineVerdict verdict)
    {
        json.WriteString("health", Wording.Key(verdict.Health));
        json.WriteBoolean("passes", verdict.Passes);
        json.WriteString("reason", verdict.Reason);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<Outcome, int> counts)
    {
        foreach (var outcome in OutcomeOrder.Reading)
            json.WriteNumber(Wording.Key(outcome), counts[outcome]);
    }

    private static void Write(Utf8JsonWriter json, CriterionRow row)
    {
        json.WriteString("criterion", row.Criterion.Name);
        json.WriteString("clause", Criterion.Clause.ToString());
        json.WriteString("outcome", Wording.Key(row.Outcome));
        json.WriteBoolean("hasRules", row.HasRules);
        json.WriteString("limit", row.Criterion.Limit);
        json.WriteArray("rules", row.Rules, rule =>
        {
            json.WriteString("id", rule.Id);
            json.WriteString("outcome", Wording.Key(rule.Outcome));
            json.WriteBoolean("hasResult", rule.Result is not null);
        });
    }
}
