using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Tests.Inventory.Fuzzing;

/// <summary>
/// What a syntax lets people write otherwise without another meaning. A byte order mark is not among it: the door for files takes it away.
/// </summary>
/// <param name="Layouts">Each with its name: white space and comments.</param>
internal sealed partial record Rewriting(params (string Name, Func<string, string> Apply)[] Layouts)
{
    /// <summary>The order of what has none, and the whole written anew.</summary>
    public (string Name, Func<string, string> Apply)[] Orders { get; private init; } = [("as it is", text => text)];

    private static readonly (string, Func<string, string>) Crlf = ("CRLF", text => text.Replace("\n", "\r\n", StringComparison.Ordinal));
    private static readonly (string, Func<string, string>) EmptyLines = ("empty lines", text => Between(text, "\n\n"));
    private static readonly (string, Func<string, string>) EndSpaces = ("spaces at the ends of lines", text => Between(text, "  \n"));
    private static readonly (string, Func<string, string>) LastLines = ("empty lines at the end", text => text + "\n\n\n");
    private static readonly (string, Func<string, string>) Hashes = ("comments", text => Between(text, "\n# a note: [x] \"y\n"));

    public static Rewriting Json { get; } = new(Crlf, EmptyLines, EndSpaces, LastLines)
    {
        Orders =
        [
            ("one line", text => JsonOf(text).ToString(Formatting.None)),
            ("indented", text => JsonOf(text).ToString(Formatting.Indented)),
            ("keys turned round", text => Turned(JsonOf(text)).ToString()),
        ],
    };

    public static Rewriting Toml { get; } = new(
        Crlf, EmptyLines, EndSpaces, LastLines, Hashes, ("tabs before lines", text => "\t" + Between(text, "\n\t")));

    public static Rewriting Yaml { get; } = new(
        Crlf, EmptyLines, EndSpaces, LastLines, Hashes, ("start of document", text => "---\n" + text));

    public static Rewriting Xml { get; } = new(
        Crlf,
        LastLines,
        ("empty lines", text => ElementEnd().Replace(text, ">\n\n  <")),
        ("comments", text => ElementEnd().Replace(text, "><!-- a <note> --><")),
        ("declaration", text => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text));

    public static Rewriting Yarn { get; } = new(
        Crlf, LastLines, ("comments", text => text.Replace("\n\n", "\n\n# a note\n\n", StringComparison.Ordinal)));

    public static Rewriting Ini { get; } = new(Crlf, LastLines, Hashes);

    public static Rewriting Lines { get; } = new(
        Crlf, LastLines, ("empty lines", text => LineEnd().Replace(text, "${last}\n\n")));

    public static Rewriting Script { get; } = new(Crlf, LastLines, EmptyLines, ("comments", text => Between(text, "  # a note: [x] 'y\n")));

    public static string TurnBlocks(string text)
    {
        var blocks = text.TrimEnd().Split("\n\n");
        return string.Join("\n\n", blocks.Take(1).Concat(blocks.Skip(1).Reverse())) + "\n";
    }

    private static string Between(string text, string lineEnd) => text.Replace("\n", lineEnd, StringComparison.Ordinal);

    private static JToken JsonOf(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private static JToken Turned(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties().Reverse().Select(member => new JProperty(member.Name, Turned(member.Value)))),
        JArray items => new JArray(items.Select(Turned)),
        _ => token,
    };

    [GeneratedRegex("(?<last>[^\\\\])\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    [GeneratedRegex(">[ \n]*<", RegexOptions.NonBacktracking)]
    private static partial Regex ElementEnd();
}
