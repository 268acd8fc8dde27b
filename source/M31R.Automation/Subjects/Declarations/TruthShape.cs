using System.Text.Json.Nodes;

namespace M31R.Automation.Subjects.Declarations;

/// <summary><c>true</c> or <c>false</c>, as YAML 1.2 and JSON write them.</summary>
internal sealed record TruthShape() : Shape<bool>("truth value")
{
    /// <inheritdoc/>
    public override bool Read(YamlValue value, Problems problems)
    {
        if (value is YamlText { IsQuoted: false, Text: "true" or "false" } text)
            return text.Text == "true";

        problems.Add(value.Place, $"\"true\" or \"false\" is expected, not {value.Words}.");
        return false;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
