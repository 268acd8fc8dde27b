using System.Text.Json;

namespace M31R.Automation.Findings;

/// <summary>A place as SARIF's <c>locations</c>: a percent-encoded path relative to the subject's root, line and column from 1.</summary>
internal static class SarifLocation
{
    /// <summary>Writes the one location of a result.</summary>
    /// <exception cref="InvalidOperationException">Its path is absolute: a defect here.</exception>
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
        if (Path.IsPathRooted(path))
            throw new InvalidOperationException($"The place \"{path}\" of a finding does not lie in the subject.");

        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
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
        var path = Uri.UnescapeDataString(uri.Text);
        var isSafe = path.Length > 0
            && !Path.IsPathRooted(path)
            && !path.Contains('\0', StringComparison.Ordinal)
            && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal);
        return isSafe ? path : throw uri.IsNot("a path below the subject's root");
    }

    private static int? Count(JsonPlace? number) =>
        number is null ? null : number.Number is >= 1 and <= int.MaxValue ? (int)number.Number : throw number.IsNot("counted from 1");
}
