using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>Reads the command line of a NUKE build from the schema that it writes of its parameters.</summary>
internal static class NukeSchemaReader
{
    /// <summary>Where NUKE writes it.</summary>
    public const string Path = ".nuke/build.schema.json";

    private static readonly string[] OfEveryBuild =
        ["Continue", "Help", "Host", "NoLogo", "Partition", "Plan", "Profile", "Root", "Skip", "Target", "Verbosity"];

    /// <summary>The contract.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="MaintenanceException">It is not what NUKE writes.</exception>
    public static CommandContract Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        var targets = TargetsOf(root).ToList();
        return new CommandContract("build")
        {
            IgnoresCase = true,
            Place = new Place(Path),
            Arguments = [new ArgumentContract("target") { Value = new ValueContract(0, ValueContract.Any) { Choices = targets } }],
            Options = [.. Parameters(root).DistinctBy(member => member.Name, StringComparer.Ordinal).Select(OptionOf)],
        };
    }

    /// <summary>Older schemas have all under <c>definitions.build</c>, newer ones at the root and in parts of it.</summary>
    private static IEnumerable<JsonProperty> Parameters(JsonElement root) =>
        Objects(root).SelectMany(part => part.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().ToList() : []);

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        yield return root;
        if (root.TryGetProperty("definitions", out var definitions) && definitions.ValueKind == JsonValueKind.Object)
        {
            foreach (var definition in definitions.EnumerateObject().Where(each => each.Value.ValueKind == JsonValueKind.Object))
                yield return definition.Value;
        }

        if (root.TryGetProperty("allOf", out var parts) && parts.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in parts.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object))
                yield return part;
        }
    }

    private static IEnumerable<string> TargetsOf(JsonElement root)
    {
        var named = Objects(root).SelectMany(part => part.EnumerateObject()).FirstOrDefault(each => each.Name == "ExecutableTarget");
        var holder = named.Value.ValueKind == JsonValueKind.Object ? named.Value
            : root.TryGetProperty("definitions", out var all) && all.TryGetProperty("ExecutableTarget", out var found) ? found
            : Parameters(root).Where(each => each.Name == "Target").Select(each => each.Value.TryGetProperty("items", out var items) ? items : each.Value)
                .FirstOrDefault();
        return holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty("enum", out var names)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
    }

    private static OptionContract OptionOf(JsonProperty member)
    {
        var isList = Type(member.Value) == "array";
        var item = isList && member.Value.TryGetProperty("items", out var items) ? items : member.Value;
        var isSwitch = Type(member.Value) == "boolean";
        return new OptionContract([$"--{Kebab(member.Name)}"])
        {
            Place = new Place(Path),
            IsRepeatable = true,
            Default = member.Value.TryGetProperty("default", out var value) ? value.ToString() : null,
            Value = new ValueContract(isSwitch ? 0 : 1, isList ? ValueContract.Any : 1)
            {
                Kind = Type(item) switch
                {
                    "integer" => ValueKind.Integer,
                    "number" => ValueKind.Number,
                    "boolean" => ValueKind.Truth,
                    _ => ValueKind.Text,
                },
                Choices = item.TryGetProperty("enum", out var names) && names.ValueKind == JsonValueKind.Array
                    ? [.. names.EnumerateArray().Select(name => name.ToString())] : [],
            },
        };
    }

    private static string? Type(JsonElement schema) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type)
        ? type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()).FirstOrDefault(each => each != "null") : type.GetString()
        : null;

    private static string Kebab(string name) => string.Concat(
        name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
