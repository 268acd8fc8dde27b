using System.Text.Json;
using System.Text.Json.Nodes;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Declarations;
using NJsonSchema;

namespace M31R.Automation.Tests.Subjects;

/// <summary>The schema says of a file what the reader says.</summary>
public sealed class SchemaOfMaintenanceFile
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(MaintenanceSchema.Text()).GetAwaiter().GetResult();

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void AcceptsWhatIsRead(string yaml)
    {
        MaintenanceFileReader.Parse(yaml, "m.yml").ShouldNotBeNull();
        Schema.Validate(Json(yaml)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ignored: [a]")]
    [InlineData("ignore: a")]
    [InlineData("ignore: []")]
    [InlineData("ignore: [\"\"]")]
    [InlineData("ignore: [1]")]
    [InlineData("tests: {command: pytest -q}")]
    [InlineData("tests: {timeout: 1h}")]
    [InlineData("tests: {command: [a], timeout: 1}")]
    [InlineData("tests: {command: [a], timeout: 1 hour}")]
    [InlineData("tests: {command: [a], directory: /etc}")]
    [InlineData("tests: {command: [true]}")]
    [InlineData("compile: {command: [a], results: [b]}")]
    [InlineData("required: [Not_A_Rule]")]
    [InlineData("waivers: [{rule: a, reason: b}]")]
    [InlineData("waivers: [{rule: a, reason: b, expires: tomorrow}]")]
    [InlineData("subsystems: [{name: a}]")]
    [InlineData("subsystems: [{name: a, paths: [b], owner: c}]")]
    [InlineData("subsystems: {name: a, paths: [b]}")]
    [InlineData("compatibility: {configurations: [{name: a, schema: a.json, model: a.py:A}]}")]
    [InlineData("compatibility: {configurations: [{name: a, files: [a.json]}]}")]
    [InlineData("compatibility: {command-lines: [{name: a}]}")]
    [InlineData("compatibility: {artifacts: [{name: a}]}")]
    public void RefusesWhatIsRefused(string yaml)
    {
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Parse(yaml, "m.yml"));
        Schema.Validate(Json(yaml)).ShouldNotBeEmpty();
    }

    [Fact]
    public void IsOfTheNewestDraftAndDescribesEveryKey()
    {
        var schema = JsonNode.Parse(MaintenanceSchema.Text())!;
        schema["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        Properties(schema).ShouldAllBe(property => property.Value!["description"]!.GetValue<string>().Length > 10);
        MaintenanceSchema.Text().ShouldEndWith("}\n");
    }

    public static TheoryData<string> GoodFiles => new(
        MaintenanceReference.Sample(),
        "{}",
        "required: []",
        "subsystems: []",
        "tests: {command: [a, \"1\"], timeout: 90s}",
        "compatibility: {configurations: [{name: a, command: [a]}, {name: b, model: a.py:A}]}",
        "compatibility: {artifacts: [{name: a, schema: a.json, samples: [b]}], command-lines: [{name: a, help: [a], source: a.py}]}",
        "waivers: [{rule: a-b, reason: c d, expires: 2027-01-31}]");

    internal static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode schema) =>
        (schema["properties"] ?? schema["items"]?["properties"])?.AsObject()
            .SelectMany(property => Properties(property.Value!).Prepend(property))
            ?? [];

    private static string Json(string yaml) => Node(YamlDocumentReader.Read("m.yml", yaml)!)!.ToJsonString();

    private static JsonNode? Node(YamlValue value) => value switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Node(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlText { IsText: true } text => JsonValue.Create(text.Text),
        var other => JsonNode.Parse(((YamlText)other).Text),
    };
}

/// <summary>The sample holds every key, so what is true of its lines is true of all keys.</summary>
public sealed class SampleOfMaintenanceFile
{
    [Fact]
    public void NamesEveryKeyOfTheSchema()
    {
        var named = SchemaOfMaintenanceFile.Properties(JsonNode.Parse(MaintenanceSchema.Text())!).Select(property => property.Key);
        Lines().Select(NameIn).ShouldBe(named);
    }

    [Fact]
    public void ChangesOrBreaksWithEveryKeyThatIsTakenAway()
    {
        var whole = Read(Lines());
        foreach (var index in Enumerable.Range(0, Lines().Count).Where(index => !Lines()[index].EndsWith(':') && !IsInstead(Lines()[index])))
            Read(Without(index)).ShouldNotBe(whole, Lines()[index]);
    }

    [Fact]
    public void BreaksWithEveryKeyThatIsMisspelt()
    {
        foreach (var index in Enumerable.Range(0, Lines().Count).Where(index => !IsInstead(Lines()[index])))
            Read([.. Lines()
                .Select((line, place) => place == index ? line.Replace($"{NameIn(line)}:", $"{NameIn(line)}x:", StringComparison.Ordinal)
                : line)])
                .ShouldContain($"Did you mean \"{NameIn(Lines()[index])}\"?");
    }

    private static List<string> Lines() => [.. MaintenanceReference.Sample().TrimEnd('\n').Split('\n')];

    private static string NameIn(string line) => line.Split(':')[0].TrimStart(' ', '-', '#');

    /// <summary>A comment shows a key that may stand instead of the one above.</summary>
    private static bool IsInstead(string line) => line.Contains("# instead of ", StringComparison.Ordinal);

    /// <summary>Takes a line away; the dash of a list's item stays.</summary>
    private static List<string> Without(int index)
    {
        var lines = Lines();
        if (lines[index].StartsWith("  - ", StringComparison.Ordinal))
            lines[index + 1] = "  - " + lines[index + 1].TrimStart();

        lines.RemoveAt(index);
        return lines;
    }

    private static string Read(List<string> lines)
    {
        try
        {
            return JsonSerializer.Serialize(MaintenanceFileReader.Parse(string.Join('\n', lines), "m.yml"));
        }
        catch (MaintenanceException problem)
        {
            return problem.Message;
        }
    }
}

public sealed class ReferenceOfMaintenanceFile
{
    [Fact]
    public void NamesEveryKeyWithItsTypeDefaultAndClause()
    {
        var page = MaintenanceReference.Text();
        foreach (var key in MaintenanceKeys.File.Keys)
        {
            page.ShouldContain($"\n## `{key.Name}`\n\n{key.Summary}\n\nType: {key.Shape.Words}. Default: {key.Default}.");
            foreach (var inner in key.Shape.Keys)
                page.ShouldContain(
                    $"| `{inner.Name}` | {inner.Shape.Words} | {(inner.Required ? "required" : inner.Default)} | {inner.Summary} |");
        }

        page.ShouldContain("Clause: M22 §5.");
    }

    [Fact]
    public void LeavesNoKeyWithoutAnAnswer() =>
        MaintenanceKeys.File.Keys.Concat(MaintenanceKeys.File.Keys.SelectMany(key => key.Shape.Keys))
            .ShouldAllBe(key => key.Required || key.Default.Length > 0);
}
