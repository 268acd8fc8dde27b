using System.Text.Json;

namespace M31R.Automation.Reports;

/// <summary>The shapes that <c>report.json</c> is made of.</summary>
internal static class JsonShapes
{
    /// <summary>A property that is an object.</summary>
    public static void WriteObject(this Utf8JsonWriter json, string name, Action properties)
    {
        json.WriteStartObject(name);
        properties();
        json.WriteEndObject();
    }

    /// <summary>A property that is a list of objects.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> properties)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            properties(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A whole number, or null.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? value) =>
        json.WriteNumberOrNull(name, (double?)value);

    /// <summary>A number, or null.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
