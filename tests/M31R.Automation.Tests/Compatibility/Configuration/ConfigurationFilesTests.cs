using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Configuration;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.Configuration;

public sealed class AConfigurationFileOfTheLastRelease
{
    [Theory]
    [InlineData("a.yaml", "b: 1\na: 7", "a.yaml:2 of v1 is no longer valid: the key \"a\" is unknown.")]
    [InlineData("a.toml", "a = 1", "a.toml:1 of v1 is no longer valid: the key \"a\" is unknown.")]
    [InlineData("a.json", "{\"b\": 1}", null)]
    [InlineData("a.json", "{\"c\": 1}", null)]
    [InlineData("a.json", "{", null)]
    public void MustStayValid(string path, string text, string? expected) =>
        Changes(path, text).SingleOrDefault()?.Statement.ShouldBe(expected);

    [Fact]
    public void IsAWitnessItself() => Changes("a.json", "{\"a\": 1}").ShouldHaveSingleItem().Witness!.Text.ShouldBe("{\"a\": 1}");

    private static IReadOnlyList<ContractChange> Changes(string path, string text)
    {
        var sides = TwoSides.Of(
            DeclaredCompatibility.Empty, new Dictionary<string, string> { [path] = text }, new Dictionary<string, string>());
        return [.. ConfigurationFiles.Changes(sides, ["a.*"], Closed("{\"a\": {}, \"b\": {}}"), Closed("{\"b\": {}}"))];
    }

    private static JsonSchema Closed(string keys) => JsonSchema.Read($"{{\"properties\": {keys}, \"additionalProperties\": false}}");
}
