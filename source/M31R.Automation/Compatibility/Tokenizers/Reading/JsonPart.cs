using System.Text.Json;
using M31R.Automation.Compatibility.Tokenizers.Comparing;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>An object of a file, whose keys may be left out or null.</summary>
/// <param name="Json">The object, or nothing.</param>
internal readonly record struct JsonPart(JsonElement Json)
{
    /// <summary>Whether there is an object.</summary>
    public bool IsThere => Json.ValueKind == JsonValueKind.Object;

    /// <summary>What <c>type</c> says; empty when it says nothing.</summary>
    public string Type => Text("type") ?? "";

    /// <summary>The value of a key; nothing when it is left out or null.</summary>
    public JsonElement this[string key] => IsThere && Json.TryGetProperty(key, out var value) ? value : default;

    /// <summary>The object of a key.</summary>
    public JsonPart Part(string key) => new(this[key]);

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<JsonPart> Parts(string key) => [.. Items(key).Select(item => new JsonPart(item))];

    /// <summary>The values of a list; none when it is left out.</summary>
    public IEnumerable<JsonElement> Items(string key) =>
        this[key] is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>A text; null when it is left out.</summary>
    public string? Text(string key) => this[key] is { ValueKind: JsonValueKind.String } text ? TextOf(text) : null;

    /// <summary>A truth value.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="whenLeftOut">What it is when nothing says it.</param>
    public bool Flag(string key, bool whenLeftOut = false) => FlagOrNull(key) ?? whenLeftOut;

    /// <summary>A truth value; null when it is left out.</summary>
    public bool? FlagOrNull(string key) => this[key].ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A whole number; null when it is left out.</summary>
    public int? Number(string key) => this[key] is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value)
        ? value
        : null;

    /// <summary>A value as JSON, the same for whatever differs only in the order of keys, white space and escapes.</summary>
    public static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => $"{TextTrial.Shown(each.Name)}:{Canonical(each.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.String => TextTrial.Shown(TextOf(value)),
        _ => value.GetRawText(),
    };

    /// <summary>The text that a value is.</summary>
    /// <exception cref="MaintenanceException">It is none, or half a character.</exception>
    public static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? throw new MaintenanceException("A text is null.");
        }
        catch (InvalidOperationException problem)
        {
            throw new MaintenanceException($"{value.GetRawText()} is no text.", problem);
        }
    }
}
