using M31R.Automation.Findings;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reaches into a JSON file and says where it is not as it should be.</summary>
/// <param name="path">Of the file.</param>
/// <param name="remedy">How to mend it.</param>
internal sealed class NodeJson(string path, string remedy)
{
    /// <summary>Where a value stands.</summary>
    public Place PlaceOf(JToken? value) => JsonManifest.PlaceOf(path, value);

    /// <summary>
    /// The properties of an object that another holds under a name; none when there is none. An empty list counts as an empty object,
    /// as in PHP's output.
    /// </summary>
    /// <exception cref="UnreadableManifestException">The value is something else.</exception>
    public IEnumerable<JProperty> Members(JObject owner, string name) => owner[name] switch
    {
        null or { Type: JTokenType.Null } or JArray { Count: 0 } => [],
        JObject members => members.Properties(),
        var other => throw Wrong(other, $"\"{name}\" is no object."),
    };

    /// <summary>The object that a property holds.</summary>
    /// <exception cref="UnreadableManifestException">It holds something else.</exception>
    public JObject Object(JProperty member) =>
        member.Value as JObject ?? throw Wrong(member, $"The value of \"{member.Name}\" is no object.");

    /// <summary>The text that an object holds under a name; null when there is none.</summary>
    /// <exception cref="UnreadableManifestException">The value is something else.</exception>
    public string? TextOf(JObject owner, string name) => owner[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        var value => value.Text() ?? throw Wrong(value, $"\"{name}\" is no text."),
    };

    /// <summary>The globs of a list; what is no text is passed over.</summary>
    public IEnumerable<WorkspaceGlob> Globs(JArray list) =>
        list.Where(item => item.Text() is not null).Select(item => new WorkspaceGlob(item.Text()!, PlaceOf(item)));

    /// <summary>Whether an object holds true under a name.</summary>
    public static bool IsTrue(JObject owner, string name) => owner[name] is JValue { Value: true };

    /// <summary>A value is of the wrong kind.</summary>
    public UnreadableManifestException Wrong(JToken value, string what) =>
        new(new ReadingProblem(ProblemKind.Broken, PlaceOf(value), what, remedy));

    /// <summary>The file is of a version that is not read.</summary>
    public UnreadableManifestException Unsupported(JToken? value, string what) =>
        new(new ReadingProblem(ProblemKind.Unsupported, PlaceOf(value), what, remedy));
}
