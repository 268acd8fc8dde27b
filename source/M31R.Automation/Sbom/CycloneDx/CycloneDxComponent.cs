using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>Writes a component, with its parts inside.</summary>
/// <param name="version">Of the specification.</param>
internal sealed class CycloneDxComponent(CycloneDxVersion version)
{
    private readonly CycloneDxLicence licences = new(saysWho: version.HasLines);

    /// <summary>Writes an object with all that is known of it.</summary>
    public void Write(Utf8JsonWriter json, SbomComponent component)
    {
        json.WriteStartObject();
        json.WriteString("type", Words(component.Kind));
        json.WriteString("bom-ref", component.Reference);
        WriteSupplier(json, component.Supplier);
        WriteText(json, "group", component.Group);
        json.WriteString("name", component.Name);
        WriteText(json, "version", component.Version);
        WriteText(json, "description", component.Description);
        WriteText(json, "scope", component.Scope?.ToString().ToLowerInvariant());
        WriteAll(json, "hashes", component.Hashes, WriteHash);
        licences.Write(json, component.Licence);
        WriteText(json, "purl", component.Purl);
        WriteSoftwareHeritage(json, component.SoftwareHeritage);
        WriteAll(json, "externalReferences", component.Links, WriteLink);
        WriteAll(json, "components", component.Parts, Write);
        WriteEvidence(json, component.Places);
        if (component.Kind == SbomKind.Data)
            WriteAll(json, "data", [component], (_, data) => WriteDataset(json, data));

        WriteAll(json, "properties", component.Properties, WriteProperty);
        json.WriteEndObject();
    }

    /// <summary>The supplier of what is being written; nothing for null.</summary>
    public static void WriteSupplier(Utf8JsonWriter json, string? supplier)
    {
        if (supplier is null)
            return;

        json.WriteStartObject("supplier");
        json.WriteString("name", supplier);
        json.WriteEndObject();
    }

    private static string Words(SbomKind kind) => kind switch
    {
        SbomKind.Application => "application",
        SbomKind.Container => "container",
        SbomKind.Data => "data",
        SbomKind.Model => "machine-learning-model",
        SbomKind.File => "file",
        _ => "library",
    };

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;

        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    private static void WriteHash(Utf8JsonWriter json, ContentHash hash)
    {
        json.WriteStartObject();
        json.WriteString("alg", hash.Algorithm);
        json.WriteString("content", hash.Value);
        json.WriteEndObject();
    }

    private void WriteSoftwareHeritage(Utf8JsonWriter json, string? identifier)
    {
        if (identifier is null || !version.HasLines)
            return;

        json.WriteStartArray("swhid");
        json.WriteStringValue(identifier);
        json.WriteEndArray();
    }

    private static void WriteLink(Utf8JsonWriter json, SbomLink link)
    {
        json.WriteStartObject();
        json.WriteString("type", link.Kind);
        json.WriteString("url", IriReference.Of(link.Url));
        WriteText(json, "comment", link.Comment);
        json.WriteEndObject();
    }

    private void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<Place> places)
    {
        if (places.Count == 0)
            return;

        json.WriteStartObject("evidence");
        WriteAll(json, "occurrences", places, WriteOccurrence);
        json.WriteEndObject();
    }

    private void WriteOccurrence(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("location", version.HasLines || place.Line is null ? place.Path : $"{place.Path}:{place.Line}");
        if (version.HasLines && place.Line is { } line)
            json.WriteNumber("line", line);
        json.WriteEndObject();
    }

    private static void WriteDataset(Utf8JsonWriter json, SbomComponent data)
    {
        json.WriteStartObject();
        json.WriteString("type", "dataset");
        json.WriteString("name", data.Name);
        json.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter json, SbomProperty property)
    {
        json.WriteStartObject();
        json.WriteString("name", property.Name);
        json.WriteString("value", property.Value);
        json.WriteEndObject();
    }
}
