using System.Text.Json;

namespace M31R.Automation.Findings;

/// <summary>
/// Texts that SARIF calls message strings. Braces are doubled in them, because single ones mean placeholders
/// (SARIF 2.1.0 §3.11.5); consumers that format messages fail on single ones.
/// </summary>
internal static class SarifMessage
{
    /// <summary>Writes an object with <c>text</c>, and with <c>markdown</c> when asked.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text, bool alsoMarkdown = false)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Escape(text));
        if (alsoMarkdown)
            json.WriteString("markdown", Escape(text));
        json.WriteEndObject();
    }

    /// <summary>The text of such an object, with braces single again.</summary>
    public static string Read(JsonPlace message) =>
        message["text"].Text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string Escape(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
