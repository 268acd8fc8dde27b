using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>One target of <c>report.json</c>; the shape is told at <see cref="JsonReport"/>.</summary>
internal static class JsonSection
{
    /// <summary>Its properties.</summary>
    public static void Write(Utf8JsonWriter json, ReportSection section)
    {
        json.WriteString("target", section.Part.Target);
        json.WriteString("end", Wording.Key(section.Part.End));
        json.WriteString("detail", section.Part.Detail);
        json.WriteString("outcome", section.Outcome.Key());
        json.WriteNumber("saidElsewhere", section.SaidElsewhere);
        json.WriteObject("metrics", () => Write(json, section.Part.Report?.Metrics));
        json.WriteObject("measures", () => Write(json, section.Part.Report?.Measures));
        json.WriteArray("rules", section.Rules, result => Write(json, result));
    }

    private static void Write(Utf8JsonWriter json, RuleResult result)
    {
        json.WriteString("id", result.Rule.Id);
        json.WriteString("outcome", result.Outcome.Key());
        json.WriteBoolean("failsRun", result.FailsRun);
        json.WriteString("severity", result.Rule.Severity.Words());
        json.WriteBoolean("isRequired", result.Rule.Required);
        json.WriteString("statement", result.Rule.Statement);
        json.WriteStartArray("clauses");
        foreach (var clause in result.Rule.Clauses)
            json.WriteStringValue(clause.ToString());

        json.WriteEndArray();
        json.WriteArray("findings", result.Findings, finding => Write(json, finding));
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("outcome", finding.Outcome.Key());
        json.WriteString("path", finding.Place?.Path);
        json.WriteNumberOrNull("line", finding.Place?.Line);
        json.WriteNumberOrNull("column", finding.Place?.Column);
        json.WriteString("component", finding.Component);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        json.WriteString("justification", finding.Justification);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, decimal>? metrics)
    {
        foreach (var (name, value) in (metrics ?? new Dictionary<string, decimal>()).OrderBy(metric => metric.Key, StringComparer.Ordinal))
            json.WriteNumber(name, value);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, double>? measures)
    {
        var ordered = (measures ?? new Dictionary<string, double>()).OrderBy(measure => measure.Key, StringComparer.Ordinal);
        foreach (var (name, value) in ordered)
            json.WriteNumberOrNull(name, double.IsFinite(value) ? value : null);
    }
}
