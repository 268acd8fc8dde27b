using System.Text.Json;
using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Compatibility.CommandLines.Nuke;

namespace M31R.Automation.Tests.Compatibility.CommandLines.Nuke;

public sealed class AChangeOfANukeBuild
{
    private const string Text = """{ "type": "string" }""";

    [Theory]
    [InlineData("ApiKey", Text, "Token", Text, "Breaking --api-key, Addition --token")]
    [InlineData("Level", Text, "Level", """{ "type": "integer" }""", "Breaking --level")]
    [InlineData("Level", """{ "type": ["null", "integer"] }""", "Level", Text, "Addition --level")]
    [InlineData("Files", """{ "type": "array", "items": { "type": "string" } }""", "Files", Text, "Breaking --files")]
    [InlineData("Host", """{ "$ref": "#/definitions/Host" }""", "Host", """{ "type": "string", "enum": ["A", "B"] }""", "")]
    [InlineData("Fast", """{ "type": "boolean" }""", "Fast", Text, "Breaking --fast")]
    [InlineData("FeedURL", Text, "FeedUrl", Text, "")]
    public void IsJudged(string was, string schema, string now, string next, string expected) =>
        Changes(Schema($"\"{was}\": {schema}", "Pack"), Schema($"\"{now}\": {next}", "Pack")).ShouldBe(expected);

    [Fact]
    public void NamesEachTarget() =>
        Changes(Schema("", "Pack"), Schema("", "Publish")).ShouldBe("Breaking target Pack, Addition target Publish");

    [Fact]
    public void HasALineThatAUserCanTry()
    {
        var change = CommandComparison.Of(
            Read(Schema("\"ApiKey\": { \"type\": \"string\", \"description\": \"Deprecated.\" }", "Pack")),
            Read(Schema("", "Pack"))).Single();

        (change.Witness!.Text, change.Deprecation, change.IsRemoval).ShouldBe(("./build.sh --api-key value", "Deprecated.", true));
    }

    [Fact]
    public void IsListedForReview() =>
        CommandSnapshot.Of(Read(Schema($"\"ApiKey\": {Text}", "Pack"))).ShouldBe(["--api-key text", "target Pack"]);

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public void IsRefusedWhereItIsNoSchema(string text) => Should.Throw<JsonException>(() => Read(text));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "properties": 1, "definitions": [], "allOf": {} }""")]
    [InlineData("""{ "properties": { "A": 1, "B": { "type": [] }, "C": { "$ref": "#/definitions/none", "enum": {} } } }""")]
    public void IsReadThoughItIsOdd(string text) => Should.NotThrow(() => Read(text));

    private static string Changes(string old, string now) =>
        string.Join(", ", CommandComparison.Of(Read(old), Read(now)).Select(change => $"{change.Kind} {change.Item}"));

    private static CommandContract Read(string text) => NukeSchemaReader.Read(text);

    private static string Schema(string parameters, string target) => $$"""
        {
          "definitions": {
            "Host": { "type": "string", "enum": ["A", "B"] },
            "ExecutableTarget": { "type": "string", "enum": ["{{target}}"] }
          },
          "allOf": [{ "properties": { {{parameters}} } }]
        }
        """;
}
