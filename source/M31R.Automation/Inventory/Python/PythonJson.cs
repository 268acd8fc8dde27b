using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Inventory.Toml;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Writes JSON to the byte as Python does (the documentation of its module <c>json</c>, "dumps", with <c>sort_keys</c>): keys in order,
/// everything beyond ASCII escaped.
/// </summary>
/// <param name="comma">Between items: Python's default is <c>", "</c>.</param>
/// <param name="colon">Between a key and its value: Python's default is <c>": "</c>.</param>
internal sealed class PythonJson(string comma, string colon)
{
    /// <summary>A value of TOML; undefined for floats and dates, of which the written form is not known.</summary>
    public static JToken Of(TomlValue value) => value switch
    {
        TomlText text => new JValue(text.Value),
        TomlInteger number => new JValue(number.Value),
        TomlBoolean truth => new JValue(truth.Value),
        TomlArray items => new JArray(items.Select(Of)),
        TomlTable table => new JObject(table.Select(member => new JProperty(member.Name, Of(member.Value)))),
        _ => JValue.CreateUndefined(),
    };

    /// <summary>SHA-256 of the text, in lower-case hexadecimal digits; null when a value in it is undefined.</summary>
    public string? HashOf(JObject content)
    {
        if (content.DescendantsAndSelf().Any(token => token.Type == JTokenType.Undefined))
            return null;

        var text = new StringBuilder();
        Write(text, content);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())));
    }

    private void Write(StringBuilder text, JToken token)
    {
        switch (token)
        {
            case JObject members:
                Write(text, '{', members.Properties().OrderBy(member => member.Name, new CodePointOrder()), '}');
                break;
            case JArray items:
                Write(text, '[', items, ']');
                break;
            case JProperty member:
                WriteText(text, member.Name);
                text.Append(colon);
                Write(text, member.Value);
                break;
            case JValue { Value: string value }:
                WriteText(text, value);
                break;
            case JValue { Value: bool truth }:
                text.Append(truth ? "true" : "false");
                break;
            case JValue { Value: long number }:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private void Write(StringBuilder text, char open, IEnumerable<JToken> tokens, char close)
    {
        text.Append(open);
        var separator = "";
        foreach (var token in tokens)
        {
            text.Append(separator);
            Write(text, token);
            separator = comma;
        }

        text.Append(close);
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' or '\\' => text.Append('\\').Append(letter),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                >= ' ' and <= '~' => text.Append(letter),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            };
        }

        text.Append('"');
    }
}
