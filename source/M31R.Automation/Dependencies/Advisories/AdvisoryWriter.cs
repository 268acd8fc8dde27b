using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Writes a record of the OSV format with what <see cref="AdvisoryReader"/> reads of it and nothing else.</summary>
internal static class AdvisoryWriter
{
    private const string SchemaVersion = "1.6.0";

    /// <summary>It stands in no page: escaping what markup means would only make it up to six times as long.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, for the index.</summary>
    public static byte[] Compact(Advisory advisory)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            Write(json, advisory);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The members of the record.</summary>
    public static void Write(Utf8JsonWriter json, Advisory advisory)
    {
        json.WriteString("schema_version", SchemaVersion);
        json.WriteString("id", advisory.Id);
        json.WriteString("modified", Time(advisory.Modified));
        if (advisory.Published is { } published)
            json.WriteString("published", Time(published));
        if (advisory.Withdrawn is { } withdrawn)
            json.WriteString("withdrawn", Time(withdrawn));
        Texts(json, "aliases", advisory.Aliases);
        if (advisory.Summary.Length > 0)
            json.WriteString("summary", advisory.Summary);
        Vectors(json, advisory.Severity);
        if (advisory.SeverityWord is { } word)
            Specific(json, "severity", word);
        json.WriteStartArray("affected");
        foreach (var package in advisory.Affected)
            Package(json, package);

        json.WriteEndArray();
    }

    private static void Package(Utf8JsonWriter json, AffectedPackage package)
    {
        json.WriteStartObject();
        json.WriteStartObject("package");
        json.WriteString("ecosystem", package.System.Osv());
        json.WriteString("name", package.Name);
        json.WriteEndObject();
        Vectors(json, package.Severity);
        if (package.Informational is { } word)
            Specific(json, "informational", word);
        json.WriteStartArray("ranges");
        foreach (var range in package.Ranges)
            Range(json, range);

        json.WriteEndArray();
        Texts(json, "versions", package.Versions);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, AffectedRange range)
    {
        json.WriteStartObject();
        json.WriteString("type", range.Kind switch { RangeKind.SemVer => "SEMVER", RangeKind.Git => "GIT", _ => "ECOSYSTEM" });
        json.WriteStartArray("events");
        foreach (var happening in range.Events)
        {
            json.WriteStartObject();
            json.WriteString(happening.Kind.Key(), happening.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Vectors(Utf8JsonWriter json, IReadOnlyList<SeverityVector> vectors)
    {
        if (vectors.Count == 0)
            return;

        json.WriteStartArray("severity");
        foreach (var (system, vector) in vectors)
        {
            json.WriteStartObject();
            json.WriteString("type", system);
            json.WriteString("score", vector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
            json.WriteTexts(name, texts);
    }

    private static void Specific(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject("database_specific");
        json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>A time as it is written, without parts of a second.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
