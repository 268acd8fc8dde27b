using System.Text.Json;

namespace M31R.Automation.Findings;

/// <summary>A place as SARIF's <c>locations</c>: a percent-encoded path relative to the subject's root, line and column from 1.</summary>
internal static class SarifLocation
{
    /// <summary>Writes the one location of a result.</summary>
    public static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, place.Path);
        WriteRegion(json, place);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>The place again; null when the array is empty.</summary>
    public static Place? Read(JsonPlace locations)
    {
        if (locations.Items.FirstOrDefault() is not { } location)
            return null;

        var physical = location["physicalLocation"];
        var region = physical.Find("region");
        return new Place(
            ReadPath(physical["artifactLocation"]["uri"]), Count(region?.Find("startLine")), Count(region?.Find("startColumn")));
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        var isOutside = Path.IsPathFullyQualified(path);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", (isOutside ? SarifWriter.FileScheme : "") + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        if (!isOutside)
            json.WriteString("uriBaseId", SarifWriter.Root);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, Place place)
    {
        if (place.Line is not { } line)
            return;

        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        if (place.Column is { } column)
            json.WriteNumber("startColumn", column);
        json.WriteEndObject();
    }

    private static string ReadPath(JsonPlace uri)
    {
        var isOutside = uri.Text.StartsWith(SarifWriter.FileScheme, StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(isOutside ? uri.Text[SarifWriter.FileScheme.Length..] : uri.Text);
        var isSafe = path.Length > 0
            && Path.IsPathFullyQualified(path) == isOutside
            && !path.Contains('\0', StringComparison.Ordinal)
            && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal);
        return isSafe ? path : throw uri.IsNot("a path below the subject's root");
    }

    private static int? Count(JsonPlace? number) =>
        number is null ? null : number.Number is >= 1 and <= int.MaxValue ? (int)number.Number : throw number.IsNot("counted from 1");
}
