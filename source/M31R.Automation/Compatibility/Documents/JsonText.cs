using System.Text;
using System.Text.Json;

namespace M31R.Automation.Compatibility.Documents;

/// <summary>Reads JSON so that every value knows its line.</summary>
internal static class JsonText
{
    /// <summary>Lists and objects within each other.</summary>
    public const int MostNested = 200;

    /// <summary>The value of a text; comments are passed over.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="firstLine">In which line of its file the text begins.</param>
    /// <exception cref="DocumentException">It is no JSON.</exception>
    public static DocumentValue Read(string text, int firstLine = 1)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostNested });
        var lines = new LineCounter(bytes, firstLine);
        try
        {
            reader.Read();
            var value = Value(ref reader, lines);
            return reader.Read() ? throw new DocumentException(lines.At(reader.TokenStartIndex), "more follows its end") : value;
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Of(problem, firstLine);
        }
        catch (InvalidOperationException)
        {
            throw new DocumentException(lines.At(reader.TokenStartIndex), "it is no JSON: half a surrogate pair stands in a text");
        }
    }

    private static DocumentValue Value(ref Utf8JsonReader reader, LineCounter lines)
    {
        var line = lines.At(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(ref reader, lines) with { Line = line },
            JsonTokenType.StartArray => List(ref reader, lines) with { Line = line },
            JsonTokenType.String => new DocumentText(reader.GetString()!) { Line = line },
            JsonTokenType.Number => Number(ref reader) with { Line = line },
            JsonTokenType.True or JsonTokenType.False => new DocumentTruth(reader.GetBoolean()) { Line = line },
            _ => new DocumentNull { Line = line },
        };
    }

    private static DocumentMap Map(ref Utf8JsonReader reader, LineCounter lines)
    {
        var members = new List<KeyValuePair<string, DocumentValue>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, line) = (reader.GetString()!, lines.At(reader.TokenStartIndex));
            reader.Read();
            members.Add(new(name, Value(ref reader, lines) with { Line = line }));
        }

        return new DocumentMap(members);
    }

    private static DocumentList List(ref Utf8JsonReader reader, LineCounter lines)
    {
        var items = new List<DocumentValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader, lines));

        return new DocumentList(items);
    }

    /// <summary>A double where a decimal would keep nothing of a number that is tiny or large.</summary>
    private static DocumentNumber Number(ref Utf8JsonReader reader) =>
        reader.TryGetDecimal(out var value) ? new DocumentNumber(value)
            : reader.TryGetDouble(out var approximate) ? DocumentNumber.Of(approximate) : new DocumentNumber(decimal.MaxValue);

    /// <summary>Lines by rising offset.</summary>
    private sealed class LineCounter(byte[] bytes, int firstLine)
    {
        private long counted;
        private int line = firstLine;

        public int At(long offset)
        {
            var end = Math.Min(offset, bytes.Length);
            line += bytes.AsSpan((int)counted, (int)Math.Max(0, end - counted)).Count((byte)'\n');
            counted = Math.Max(counted, end);
            return line;
        }
    }
}
