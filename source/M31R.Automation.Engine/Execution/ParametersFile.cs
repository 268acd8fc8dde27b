using System.Text;
using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>Reads <c>.nuke/parameters.json</c> and its profiles: an object of texts, numbers, true and false, and lists of these.</summary>
internal static class ParametersFile
{
    private const int MaximumBytes = 1024 * 1024;

    /// <summary>The entries of a file by name, in the order of the file; keys that start with <c>$</c> are for editors and left out.</summary>
    /// <exception cref="UsageException">Not such a file; the message names file and line.</exception>
    internal static IReadOnlyList<(string Name, RawValue Value)> Read(string path, string shownAs)
    {
        var bytes = ReadBytes(path, shownAs);
        try
        {
            return Entries(bytes, shownAs);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{shownAs}:{exception.LineNumber + 1} is not valid JSON: {Reason(exception)}");
        }
    }

    private static byte[] ReadBytes(string path, string shownAs)
    {
        try
        {
            var bytes = new FileInfo(path).Length > MaximumBytes
                ? throw new UsageException($"{shownAs} is larger than 1 MiB; it should hold parameters only.")
                : File.ReadAllBytes(path);
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{shownAs} cannot be read: {exception.Message}");
        }
    }

    private static List<(string Name, RawValue Value)> Entries(byte[] bytes, string shownAs)
    {
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(bytes, options);
        var entries = new List<(string, RawValue)>();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong(ref reader, bytes, shownAs, "must hold one object, like { \"Configuration\": \"Release\" }");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var source = $"{shownAs}:{Line(ref reader, bytes)}";
            reader.Read();
            if (name.StartsWith('$'))
            {
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                var isOneText = reader.TokenType != JsonTokenType.StartArray;
                entries.Add((name, new RawValue(Values(ref reader, bytes, shownAs, name), source, isOneText)));
            }
        }

        reader.Read();
        return entries;
    }

    private static List<string> Values(ref Utf8JsonReader reader, byte[] bytes, string shownAs, string name)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [Scalar(ref reader, bytes, shownAs, name)];
        }

        var values = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(Scalar(ref reader, bytes, shownAs, name));
        }

        return values;
    }

    private static string Scalar(ref Utf8JsonReader reader, byte[] bytes, string shownAs, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw Wrong(ref reader, bytes, shownAs, $"gives \"{name}\" something other than text, numbers, true, false or a list of these"),
    };

    private static UsageException Wrong(ref Utf8JsonReader reader, byte[] bytes, string shownAs, string what) =>
        new($"{shownAs}:{Line(ref reader, bytes)} {what}.");

    private static int Line(ref Utf8JsonReader reader, byte[] bytes) => 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');

    /// <summary>The reader's message without its own account of the place.</summary>
    private static string Reason(JsonException exception)
    {
        var place = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }
}
