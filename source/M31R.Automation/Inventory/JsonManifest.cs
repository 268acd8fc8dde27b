using M31R.Automation.Findings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory;

/// <summary>
/// Reads JSON manifests and locks so that every value knows its line. A property that stands twice, nesting deeper than 128, text after the
/// end and conflict markers are refused: clients disagree on what they mean.
/// </summary>
internal static class JsonManifest
{
    private const int MostNested = 128;

    private static readonly JsonLoadSettings Strict = new()
    {
        CommentHandling = CommentHandling.Ignore,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        LineInfoHandling = LineInfoHandling.Load,
    };

    /// <summary>The object that a file holds.</summary>
    /// <exception cref="UnreadableManifestException">It holds none, or not only one.</exception>
    public static JObject Read(string path, string text, string remedy)
    {
        ConflictMarkers.Refuse(path, text, remedy);
        using var reader = new JsonTextReader(new StringReader(text))
        {
            MaxDepth = MostNested,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        try
        {
            var value = JToken.ReadFrom(reader, Strict);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                    throw Broken(new Place(path, reader.LineNumber), "text follows the end of the JSON value", remedy);
            }

            return value as JObject ?? throw Broken(new Place(path, 1), "the file holds no JSON object", remedy);
        }
        catch (JsonReaderException problem)
        {
            throw Broken(new Place(path, LineOf(problem, text)), Told(problem, text), remedy, problem);
        }
        catch (Exception problem) when (problem is OverflowException or ArgumentException or FormatException)
        {
            throw Broken(new Place(path, Math.Max(reader.LineNumber, 1)), "a value is no JSON value", remedy, problem);
        }
    }

    /// <summary>Where a value stands; the first line when it is missing.</summary>
    public static Place PlaceOf(string path, JToken? value) =>
        value is IJsonLineInfo line && line.HasLineInfo() ? new Place(path, line.LineNumber) : new Place(path, 1);

    /// <summary>A text, or null when the value is missing or is none.</summary>
    public static string? Text(this JToken? value) => value is JValue { Type: JTokenType.String } text ? (string?)text : null;

    /// <summary>A text that is a member of an object, or null when either is missing or is none.</summary>
    public static string? Member(this JToken? value, string name) => value is JObject members ? members[name].Text() : null;

    /// <summary>The properties of an object, in the file's order; none when the value is missing or is none.</summary>
    public static IEnumerable<JProperty> Properties(this JToken? value) => value is JObject members ? members.Properties() : [];

    /// <summary>The parser counts a line break of two signs twice where the text ends behind it within a string.</summary>
    private static int LineOf(JsonReaderException problem, string text)
    {
        var lines = 0;
        foreach (var _ in text.AsSpan().EnumerateLines())
            lines++;

        return Math.Clamp(problem.LineNumber, 1, lines);
    }

    private static string Told(JsonReaderException problem, string text) => problem.Message switch
    {
        var message when message.Contains("already exists", StringComparison.Ordinal) =>
            $"the property \"{Last(problem.Path)}\" stands twice",
        var message when message.Contains("MaxDepth", StringComparison.Ordinal) => $"the values are nested deeper than {MostNested}",
        var message when message.Contains("Unexpected end", StringComparison.Ordinal)
            || problem.LineNumber >= text.Count(letter => letter == '\n') + 1
            && !text.TrimEnd().EndsWith('}') =>
            "the file ends in the middle of a JSON value",
        _ => "this is not JSON",
    };

    private static string Last(string? path) => path?[(path.LastIndexOf('.') + 1)..] ?? "";

    private static UnreadableManifestException Broken(Place place, string what, string remedy, Exception? cause = null) =>
        new(new ReadingProblem(ProblemKind.Broken, place, char.ToUpperInvariant(what[0]) + what[1..] + ".", remedy), cause);
}
