using System.Globalization;
using System.Text.Json.Nodes;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>What exit codes mean: <c>{ "0": done, "2": wrong usage }</c>.</summary>
internal sealed record ExitCodesShape() : Shape<IReadOnlyDictionary<int, string>>("set of exit codes")
{
    private const int Highest = 255;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, string>? Read(YamlValue value, Problems problems)
    {
        if (value is not YamlMap { Entries.Count: > 0 } map)
        {
            problems.Add(value.Place, $"A {Words} with their meanings is expected, such as {{ \"2\": wrong usage }}, not {value.Words}.");
            return null;
        }

        var codes = new Dictionary<int, string>();
        foreach (var (name, meaning) in map.Entries)
        {
            if (!int.TryParse(name.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code > Highest)
                problems.Add(name.Place, $"An exit code from 0 to {Highest} is expected, not \"{name.Shown}\".");
            else if (meaning is not YamlText { IsText: true } text || string.IsNullOrWhiteSpace(text.Text))
                problems.Add(meaning.Place, $"What exit code {code} means is expected, such as \"wrong usage\", not {meaning.Words}.");
            else
                codes[code] = text.Text;
        }

        return codes;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["propertyNames"] = new JsonObject { ["pattern"] = "^[0-9]{1,3}$" },
        ["additionalProperties"] = new JsonObject { ["type"] = "string", ["pattern"] = "\\S" },
    };
}
