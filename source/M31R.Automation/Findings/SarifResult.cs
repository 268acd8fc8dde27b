using System.Text.Json;

namespace M31R.Automation.Findings;

/// <summary>One finding as a SARIF <c>result</c>, there and back.</summary>
internal static class SarifResult
{
    /// <summary>Writes a finding; <paramref name="ruleIndex"/> is its rule's place in the driver.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding, int ruleIndex, string fingerprint)
    {
        var kind = finding.Outcome.SarifKind();
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("kind", kind);
        json.WriteString("level", kind == "fail" ? finding.Rule.Severity.Words() : "none");
        SarifMessage.Write(json, "message", finding.Message);
        if (finding.Place is { } place)
            SarifLocation.Write(json, place);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprint.Key, fingerprint);
        json.WriteEndObject();
        WriteSuppressions(json, finding);
        json.WriteStartObject("properties");
        json.WriteString("component", finding.Component);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The finding again, of the rule its <c>ruleIndex</c> points to.</summary>
    public static Finding Read(JsonPlace result, IReadOnlyList<Rule> rules)
    {
        var rule = ReadRule(result, rules);
        return new Finding(rule, ReadOutcome(result), SarifMessage.Read(result["message"]))
        {
            Place = result.Find("locations") is { } locations ? SarifLocation.Read(locations) : null,
            Component = result["properties"]["component"].Text,
            Remedy = result["properties"]["remedy"].Text,
            Justification = result.Find("suppressions")?.Items.FirstOrDefault()?["justification"].Text,
        };
    }

    /// <summary>
    /// Present in every result: an empty array says "looked at, not suppressed" (SARIF 2.1.0 §3.27.23: in all results or in none).
    /// </summary>
    private static void WriteSuppressions(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("suppressions");
        if (finding.Outcome == Outcome.Waived)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", finding.Justification ?? "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Rule ReadRule(JsonPlace result, IReadOnlyList<Rule> rules)
    {
        var index = result["ruleIndex"].Number;
        var rule = index >= 0 && index < rules.Count
            ? rules[(int)index]
            : throw result["ruleIndex"].IsNot($"an index into the {rules.Count} rules of the driver");
        return result["ruleId"].Text == rule.Id ? rule : throw result["ruleId"].IsNot($"\"{rule.Id}\", which ruleIndex points to");
    }

    private static Outcome ReadOutcome(JsonPlace result)
    {
        Outcome[] kinds = [Outcome.Holds, Outcome.NotApplicable, Outcome.NotChecked, Outcome.Violated];
        var outcome = result["kind"].OneOf(kinds, OutcomeNames.SarifKind);
        return outcome == Outcome.Violated && result.Find("suppressions")?.Items.Any() == true ? Outcome.Waived : outcome;
    }
}
