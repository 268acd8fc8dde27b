using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>Finds parameters and their values in the JSON schema of a parameters file, however it is divided.</summary>
internal sealed class SchemaReading(JsonElement schema)
{
    private const string Definition = "#/definitions/";

    /// <summary>The parameters at the top, in the parts that the top is made of, and in its definitions.</summary>
    internal IEnumerable<JsonProperty> Parameters()
    {
        IEnumerable<JsonElement> parts = [schema, .. Items(schema, "allOf"), .. Members(schema, "definitions").Select(d => d.Value)];
        return parts.SelectMany(part => Members(part, "properties")).Where(p => !p.Name.StartsWith('$'));
    }

    /// <summary>The values that a parameter can be chosen from; none when they cannot be counted.</summary>
    internal string[] Values(JsonElement parameter)
    {
        if (parameter.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        if (parameter.TryGetProperty("items", out var element))
        {
            return Values(element);
        }

        var values = Items(Target(parameter), "enum");
        return [.. values.Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)];
    }

    /// <summary>Whether a parameter stands alone on the command line.</summary>
    internal static bool IsFlag(JsonElement parameter) =>
        parameter.ValueKind == JsonValueKind.Object
        && parameter.TryGetProperty("type", out var type)
        && type.ValueKind == JsonValueKind.String
        && type.ValueEquals("boolean");

    /// <summary>What is referred to, one step far; else the element itself.</summary>
    private JsonElement Target(JsonElement element) =>
        element.TryGetProperty("$ref", out var reference)
        && reference.ValueKind == JsonValueKind.String
        && reference.GetString() is { } path
        && path.StartsWith(Definition, StringComparison.Ordinal)
        && schema.TryGetProperty("definitions", out var definitions)
        && definitions.TryGetProperty(path[Definition.Length..], out var target)
            ? target
            : element;

    private static JsonElement.ObjectEnumerator Members(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var element)
        && element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
            : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var element) && element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray()
            : default;
}
