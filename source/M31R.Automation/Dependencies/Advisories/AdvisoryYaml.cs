using System.Buffers;
using System.Text;
using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>
/// Writes a YAML record as JSON: some databases keep theirs in YAML. Every single value becomes a text, so that the version 1.10 stays
/// "1.10".
/// </summary>
internal static class AdvisoryYaml
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The same record as JSON.</summary>
    /// <exception cref="MaintenanceException">It is not YAML, or more of it than is read: anchors, tags.</exception>
    public static ReadOnlyMemory<byte> ToJson(string path, ReadOnlySpan<byte> yaml)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, YamlDocumentReader.Read(path, Text(path, yaml)));

        return buffer.WrittenMemory;
    }

    private static string Text(string path, ReadOnlySpan<byte> yaml)
    {
        try
        {
            return Strict.GetString(yaml);
        }
        catch (DecoderFallbackException problem)
        {
            throw new MaintenanceException($"\"{path}\" is no advisory in OSV format: it is not UTF-8 text.", problem);
        }
    }

    private static void Write(Utf8JsonWriter json, YamlValue? value)
    {
        switch (value)
        {
            case YamlMap map:
                json.WriteStartObject();
                foreach (var (key, member) in map.Entries)
                {
                    json.WritePropertyName(key.Text);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);

                json.WriteEndArray();
                break;
            case YamlText { IsNull: false } text:
                json.WriteStringValue(text.Text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
