using System.Text.Json;
using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>Writes what a component is licensed under: an SPDX identifier, an SPDX expression, or the words as they are.</summary>
internal static class CycloneDxLicence
{
    /// <summary>Writes <c>licenses</c>; nothing for null.</summary>
    /// <param name="json">Inside a component.</param>
    /// <param name="licence">An SPDX expression or free text.</param>
    /// <param name="saysWho">Adds that it is the component's own word: since 1.6.</param>
    public static void Write(Utf8JsonWriter json, string? licence, bool saysWho)
    {
        if (string.IsNullOrWhiteSpace(licence))
            return;

        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (LicenceExpression.TryParse(licence, out var expression) && expression is not SingleLicence { IsPlain: true })
            WriteWord(json, "expression", expression.ToString()!, saysWho);
        else
            WriteLicence(json, expression is null ? "name" : "id", expression?.ToString() ?? licence, saysWho);

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLicence(Utf8JsonWriter json, string kind, string word, bool saysWho)
    {
        json.WriteStartObject("license");
        WriteWord(json, kind, word, saysWho);
        json.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter json, string kind, string word, bool saysWho)
    {
        json.WriteString(kind, word);
        if (saysWho)
            json.WriteString("acknowledgement", "declared");
    }
}
