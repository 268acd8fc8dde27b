using System.Text;
using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>
/// One of <c>.nuke/parameters.json</c> and its profiles: an object of texts, numbers, true and false, and lists of these. Keys that start
/// with <c>$</c> are for editors and left out.
/// </summary>
/// <param name="Entries">In the order of the file.</param>
/// <param name="Environment">What <see cref="EnvironmentKey"/> says; null without it.</param>
internal sealed record ParametersFile(IReadOnlyList<(string Name, RawValue Value)> Entries, RawValue? Environment)
{
    /// <summary>Says which variables of the environment are parameters: <c>any</c> or <c>prefixed</c>.</summary>
    internal const string EnvironmentKey = "$environment";

    private const int MaximumBytes = 1024 * 1024;

    /// <summary>Reads a file; a byte order mark, comments and trailing commas are fine.</summary>
    /// <exception cref="UsageException">Not such a file; the message names file, line and, where JSON is broken, column.</exception>
    internal static ParametersFile Read(string path, string shownAs)
    {
        var bytes = ReadBytes(path, shownAs);
        try
        {
            return new Reading(bytes, shownAs).File();
        }
        catch (JsonException exception)
        {
            throw new UsageException(BrokenJson.Describe(exception, bytes, shownAs));
        }
        catch (InvalidOperationException exception) when (exception.InnerException is DecoderFallbackException)
        {
            throw new UsageException($"{shownAs} is not UTF-8 text.");
        }
    }

    private static byte[] ReadBytes(string path, string shownAs)
    {
        try
        {
            var bytes = new FileInfo(path).Length > MaximumBytes
                ? throw new UsageException($"{shownAs} is larger than 1 MiB; it should hold parameters only.")
                : System.IO.File.ReadAllBytes(path);
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{shownAs} cannot be read: {exception.Message}");
        }
    }

    /// <summary>One pass over the bytes of a file.</summary>
    private ref struct Reading(byte[] bytes, string shownAs)
    {
        private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
        private readonly List<(string, RawValue)> entries = [];
        private Utf8JsonReader reader = new(
            bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        private RawValue? environment;

        internal ParametersFile File()
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw Wrong("must hold one object, like { \"Configuration\": \"Release\" }");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                Entry();
            }

            reader.Read();
            return new ParametersFile(entries, environment);
        }

        private readonly int Line => 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');

        private void Entry()
        {
            var name = reader.GetString()!;
            var line = Line;
            if (!lines.TryAdd(Names.Key(name), line))
            {
                throw Wrong($"gives \"{name}\" again, after line {lines[Names.Key(name)]}");
            }

            reader.Read();
            if (name.Equals(EnvironmentKey, StringComparison.Ordinal))
            {
                environment = Value(name, line);
            }
            else if (name.StartsWith('$'))
            {
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                entries.Add((name, Value(name, line)));
            }
        }

        private RawValue Value(string name, int line)
        {
            var isOneText = reader.TokenType != JsonTokenType.StartArray;
            return new RawValue(isOneText ? [Scalar(name)] : Several(name), $"{shownAs}:{line}", isOneText);
        }

        private List<string> Several(string name)
        {
            var values = new List<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                values.Add(Scalar(name));
            }

            return values;
        }

        private readonly string Scalar(string name) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => throw Wrong($"gives \"{name}\" something other than text, numbers, true, false or a list of these"),
        };

        private readonly UsageException Wrong(string what) => new($"{shownAs}:{Line} {what}.");
    }
}
