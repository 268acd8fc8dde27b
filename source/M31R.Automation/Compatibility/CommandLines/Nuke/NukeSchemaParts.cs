using System.Text.Json;

namespace M31R.Automation.Compatibility.CommandLines.Nuke;

/// <summary>Finds things in the schema of a NUKE build, whose layout differs between versions.</summary>
internal static class NukeSchemaParts
{
    private const string Definitions = "#/definitions/";

    /// <summary>Older schemas have all under <c>definitions.build</c>, newer ones at the root and in parts of it.</summary>
    public static IEnumerable<JsonProperty> Parameters(JsonElement root) =>
        Objects(root).SelectMany(part =>
            Member(part, "properties") is { } properties ? [.. properties.EnumerateObject()] : Array.Empty<JsonProperty>());

    /// <summary>The names of the targets that can be called.</summary>
    public static IReadOnlyList<string> Targets(JsonElement root)
    {
        var parameter = Parameters(root).Where(each => each.Name == "Target").Select(each => Member(each.Value, "items")).FirstOrDefault();
        var holder = Named(root, "ExecutableTarget") ?? parameter;
        return holder is { } targets ? Choices(targets) : [];
    }

    /// <summary>The values of an enumeration; empty when it is none.</summary>
    public static IReadOnlyList<string> Choices(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("enum", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(name => name.ToString())] : [];

    /// <summary>A schema, or the definition of the same file that it refers to.</summary>
    public static JsonElement Resolved(JsonElement root, JsonElement schema) =>
        Text(schema, "$ref") is { } reference && reference.StartsWith(Definitions, StringComparison.Ordinal)
            ? Named(root, reference[Definitions.Length..]) ?? schema
            : schema;

    /// <summary>The type that it names first beside <c>null</c>; null when it names none.</summary>
    public static string? Type(JsonElement schema) =>
        schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.ToString())
            .FirstOrDefault(each => each != "null")
        : type.ToString();

    /// <summary>What the values of a list must be.</summary>
    public static JsonElement Items(JsonElement schema) => schema.TryGetProperty("items", out var items) ? items : default;

    /// <summary>The text of a member; null when it has no such text.</summary>
    public static string? Text(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() : null;

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        IEnumerable<JsonElement> definitions =
            Member(root, "definitions") is { } all ? all.EnumerateObject().Select(each => each.Value) : [];
        IEnumerable<JsonElement> parts =
            root.TryGetProperty("allOf", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
        return definitions.Concat(parts).Where(each => each.ValueKind == JsonValueKind.Object).Prepend(root);
    }

    private static JsonElement? Named(JsonElement root, string name) => Member(root, "definitions") is { } all ? Member(all, name) : null;

    private static JsonElement? Member(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object
            ? member : null;
}
