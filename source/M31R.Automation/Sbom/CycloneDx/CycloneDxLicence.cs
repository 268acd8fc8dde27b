using System.Text.Json;
using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>Writes what a component is licensed under: an SPDX identifier, an SPDX expression, or the words as they are.</summary>
/// <param name="saysWho">Adds that it is the component's own word: since 1.6.</param>
internal sealed class CycloneDxLicence(bool saysWho)
{
    /// <summary>Few licences are those of many packages.</summary>
    private readonly Dictionary<string, (string Kind, string Word)> known = new(StringComparer.Ordinal);

    /// <summary>Writes <c>licenses</c>; nothing for null.</summary>
    /// <param name="json">Inside a component.</param>
    /// <param name="licence">An SPDX expression or free text.</param>
    public void Write(Utf8JsonWriter json, string? licence)
    {
        if (string.IsNullOrWhiteSpace(licence))
            return;
        if (!known.TryGetValue(licence, out var choice))
            choice = known[licence] = Choice(licence);

        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (choice.Kind == "expression")
            WriteWord(json, choice);
        else
            WriteLicence(json, choice);

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static (string Kind, string Word) Choice(string licence) =>
        !LicenceExpressionReader.TryRead(licence, out var expression) ? ("name", licence)
        : expression is LicenceTerm { OrLater: false, Exception: null } plain && !LicenceList.IsReference(plain.Id) ? ("id", plain.Id)
        : ("expression", expression.ToString()!);

    private void WriteLicence(Utf8JsonWriter json, (string Kind, string Word) choice)
    {
        json.WriteStartObject("license");
        WriteWord(json, choice);
        json.WriteEndObject();
    }

    private void WriteWord(Utf8JsonWriter json, (string Kind, string Word) choice)
    {
        json.WriteString(choice.Kind, choice.Word);
        if (saysWho)
            json.WriteString("acknowledgement", "declared");
    }
}
