using System.Text.Json;

namespace M31R.Automation.Findings;

/// <summary>
/// Writes a report as SARIF 2.1.0: UTF-8, one property a line, LF line ends, and the same bytes for the same report.
/// What every property means to us is said in <c>docs/rules/README.md</c>.
/// </summary>
public static class SarifWriter
{
    /// <summary>The base that every location is relative to: the root of the subject.</summary>
    internal const string Root = "SUBJECTROOT";

    /// <summary>The whole file, with a final newline. Measures are not in it; they differ from run to run.</summary>
    /// <exception cref="InvalidOperationException">A finding's rule is not in the report, or a metric's name is reserved: a defect
    /// here.</exception>
    public static byte[] Write(TargetReport report) => JsonFile.Object(json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(json, report);
        json.WriteEndArray();
    });

    private static void WriteRun(Utf8JsonWriter json, TargetReport report)
    {
        var rules = report.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteStartObject("tool");
        SarifDriver.Write(json, rules);
        json.WriteEndObject();
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"{report.Target}/");
        json.WriteEndObject();
        WriteRoot(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, report, rules);
        WriteProperties(json, report);
        json.WriteEndObject();
    }

    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteStartObject("description");
        json.WriteString("text", "The root of the subject, wherever it is checked out.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, TargetReport report, List<Rule> rules)
    {
        var indexes = rules.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var (finding, fingerprint) in report.Findings.Zip(Fingerprint.OfAll(report.Findings)))
        {
            if (!indexes.TryGetValue(finding.Rule.Id, out var index))
                throw new InvalidOperationException(
                    $"\"{finding.Rule.Id}\" has a finding in \"{report.Target}\" but is not among its rules.");
            SarifResult.Write(json, finding, index, fingerprint);
        }

        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, TargetReport report)
    {
        json.WriteStartObject("properties");
        json.WriteString("target", report.Target);
        json.WriteString("subject", report.Subject);
        if (report.Commit is not null)
            json.WriteString("commit", report.Commit);
        json.WriteBoolean("dirty", report.IsDirty);
        json.WriteString("asOf", report.AsOf.Iso());
        json.WriteBoolean("strict", report.Strict);
        WriteMetrics(json, report);
        json.WriteEndObject();
    }

    private static void WriteMetrics(Utf8JsonWriter json, TargetReport report)
    {
        if (report.Metrics.Keys.FirstOrDefault(OutcomeCounts.IsReserved) is { } reserved)
            throw new InvalidOperationException(
                $"The metric \"{reserved}\" of \"{report.Target}\" has a name that is kept for the counts of outcomes.");

        json.WriteStartObject("metrics");
        var metrics = report.Metrics.Concat(OutcomeCounts.Of(report.Findings));
        foreach (var (name, value) in metrics.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteNumber(name, value);
        json.WriteEndObject();
    }
}
