using System.Globalization;
using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>Writes CycloneDX as JSON (ECMA-424). The serial number is made of the content, so that equal bills have equal bytes.</summary>
/// <param name="version">Of the specification.</param>
public sealed class CycloneDxWriter(CycloneDxVersion version) : ISbomWriter
{
    private readonly CycloneDxComponent components = new(version);

    /// <inheritdoc/>
    public string FileName => "sbom.cdx.json";

    /// <inheritdoc/>
    public byte[] Write(SbomDocument document)
    {
        var bytes = JsonFile.Object(json => Write(json, document));
        ContentSerial.Stamp(bytes);
        return bytes;
    }

    private void Write(Utf8JsonWriter json, SbomDocument document)
    {
        json.WriteString("$schema", $"http://cyclonedx.org/schema/bom-{version.Name}.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", version.Name);
        json.WriteString("serialNumber", ContentSerial.Blank);
        json.WriteNumber("version", 1);
        WriteMetadata(json, document);
        json.WriteStartArray("components");
        foreach (var component in document.Components)
            components.Write(json, component);
        json.WriteEndArray();
        WriteDependencies(json, document.Dependencies);
        WriteCompositions(json, document);
    }

    private void WriteMetadata(Utf8JsonWriter json, SbomDocument document)
    {
        json.WriteStartObject("metadata");
        if (document.Timestamp is { } moment)
            json.WriteString("timestamp", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

        WriteOne(json, "lifecycles", () => json.WriteString("phase", "pre-build"));
        WriteTools(json);
        if (document.Author is { } author)
            WriteOne(json, "authors", () => json.WriteString("name", author));

        json.WritePropertyName("component");
        components.Write(json, document.Subject);
        CycloneDxComponent.WriteSupplier(json, document.Subject.Supplier);
        json.WriteEndObject();
    }

    private static void WriteTools(Utf8JsonWriter json)
    {
        json.WriteStartObject("tools");
        WriteOne(json, "components", () =>
        {
            json.WriteString("type", "application");
            json.WriteString("name", "M31R.Automation");
            json.WriteString("version", typeof(CycloneDxWriter).Assembly.GetName().Version?.ToString(3));
        });
        json.WriteEndObject();
    }

    private static void WriteOne(Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteDependencies(Utf8JsonWriter json, IReadOnlyList<SbomDependency> dependencies)
    {
        json.WriteStartArray("dependencies");
        foreach (var dependency in dependencies)
        {
            json.WriteStartObject();
            json.WriteString("ref", dependency.Reference);
            if (dependency.DependsOn.Count > 0)
                json.WriteTexts("dependsOn", dependency.DependsOn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>No dependencies and dependencies that nobody knows look the same in the graph; compositions tell them apart.</summary>
    private static void WriteCompositions(Utf8JsonWriter json, SbomDocument document)
    {
        json.WriteStartArray("compositions");
        WriteComposition(json, document.IsComplete ? "complete" : "incomplete", [document.Subject.Reference]);
        if (document.WithUnknownDependencies.Count > 0)
            WriteComposition(json, "unknown", document.WithUnknownDependencies);
        json.WriteEndArray();
    }

    private static void WriteComposition(Utf8JsonWriter json, string aggregate, IReadOnlyList<string> references)
    {
        json.WriteStartObject();
        json.WriteString("aggregate", aggregate);
        json.WriteTexts("dependencies", references);
        json.WriteEndObject();
    }
}
