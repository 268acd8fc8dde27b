using System.Text.Json;

namespace M31R.Automation.Findings;

/// <summary>The part of SARIF that describes this tool and its rules: <c>tool.driver</c>.</summary>
internal static class SarifDriver
{
    /// <summary>Writes the driver with every rule of the target, in the order given.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Rule> rules)
    {
        json.WriteStartObject("driver");
        json.WriteString("name", "M31R.Automation");
        json.WriteString("version", typeof(SarifDriver).Assembly.GetName().Version?.ToString(3));
        json.WriteString("informationUri", ProjectSite.Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The rules again, as they were when the file was written: overrides of <c>required</c> included.</summary>
    public static IReadOnlyList<Rule> Read(JsonPlace driver) => [.. driver["rules"].Items.Select(ReadRule)];

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        SarifMessage.Write(json, "shortDescription", rule.Statement);
        SarifMessage.Write(json, "fullDescription", rule.Rationale, alsoMarkdown: true);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Severity.Words());
        json.WriteEndObject();
        json.WriteString("helpUri", ProjectSite.PageOf(rule));
        SarifMessage.Write(json, "help", rule.Remedy, alsoMarkdown: true);
        json.WriteStartObject("properties");
        json.WriteStartArray("clauses");
        foreach (var clause in rule.Clauses)
            json.WriteStringValue(clause.ToString());
        json.WriteEndArray();
        json.WriteBoolean("required", rule.Required);
        json.WriteString("target", rule.Target);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Rule ReadRule(JsonPlace rule)
    {
        var properties = rule["properties"];
        return new Rule(rule["id"].Text)
        {
            Statement = SarifMessage.Read(rule["shortDescription"]),
            Rationale = SarifMessage.Read(rule["fullDescription"]),
            Remedy = SarifMessage.Read(rule["help"]),
            Severity = rule["defaultConfiguration"]["level"].OneOf(Enum.GetValues<Severity>(), OutcomeNames.Words),
            Clauses = [.. properties["clauses"].Items.Select(ReadClause)],
            Required = properties["required"].Truth,
            Target = properties["target"].Text,
        };
    }

    private static Clause ReadClause(JsonPlace clause) =>
        clause.Text.Split(' ', 2) is [var document, var section]
            ? new Clause(document, section)
            : throw clause.IsNot("a clause such as \"M22 §5\"");
}
