using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Artifacts;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.Artifacts;

public sealed class AFormatWithSamples
{
    [Fact]
    public void IsComparedAndWrittenDown()
    {
        var end = Compare(new() { ["a.json"] = "{\"size\": 1}" }, new() { ["b.yaml"] = "size: '1'" });

        (end.Surface, end.ReadFrom, end.Items).ShouldBe((Surface.Artifacts, "samples", 2));
        end.Changes.ShouldHaveSingleItem().Statement.ShouldBe("\"app:size\" was number, and is string.");
        end.Snapshot.ShouldBe(["app: object", "app:size: string"]);
    }

    [Fact]
    public void MayHaveALineForEach() =>
        Compare(new() { ["a.jsonl"] = "{\"b\": 1}\n{\"b\": 2}\n" },
            new() { ["a.jsonl"] = "{\"b\": 1}\n{}\n" }).Changes.ShouldHaveSingleItem().Item.ShouldBe("app:b");

    [Fact]
    public void OfWhichNoneIsLeftIsNotCompared() =>
        Compare(new() { ["a.json"] = "{}" }, []).Hindrance!.Value.Reason.ShouldBe(
            "no file of the working tree is one of \"*.json*\", \"*.yaml\"; v1 has some.");

    [Fact]
    public void ThatCanNoLongerBeReadAreBroken()
    {
        var change = Compare(new() { ["a.json"] = "{}" }, new() { ["a.json"] = "{\n[}" }).Changes.ShouldHaveSingleItem();

        (change.Kind, change.Item).ShouldBe((ChangeKind.Breaking, "a.json"));
        change.Statement.ShouldStartWith("\"a.json\" can no longer be read: it is no JSON: ");
    }

    [Fact]
    public void OfWhichSomeCannotBeReadIsComparedByTheOthers() =>
        Compare(new() { ["a.json"] = "{\"b\": 1}", ["c.json"] = "{" }, new() { ["a.json"] = "{}" }).Changes
            .Select(change => (change.Kind, change.Item))
            .ShouldBe([(ChangeKind.Breaking, "app:b"), (ChangeKind.Unproven, "c.json")]);

    [Theory]
    [InlineData("a.json", "no file of the working tree is one of \"*.json*\", \"*.yaml\"; v1 has some.")]
    [InlineData("a.txt", "the pattern \"*.json*\" of its samples means no file of v1 and none of the working tree.")]
    public void BesideASchemaMustBeThere(string path, string expected) =>
        Compare(new() { [path] = "{}", ["s.schema"] = "{}" }, new() { ["s.schema"] = "{}" }, "s.schema").Gaps
            .Select(gap => gap.Reason).ShouldContain(expected);

    [Fact]
    public void ThatTheNewSchemaRefusesIsBroken() =>
        Compare(
            new() { ["a.json"] = "{\"size\": 0.5}", ["s.schema"] = "{\"properties\": {\"size\": {\"type\": \"number\"}}}" },
            new() { ["a.json"] = "{\"size\": 1}", ["s.schema"] = "{\"properties\": {\"size\": {\"type\": \"integer\"}}}" },
            "s.schema").Changes.ShouldHaveSingleItem().Evidence.ShouldBe(["a.json:1"]);

    private static SurfaceEnd Compare(Dictionary<string, string> before, Dictionary<string, string> now, string? schema = null)
    {
        var format = new DeclaredFormat("app") { Samples = ["*.json*", "*.yaml"], Schema = schema };
        return new ArtifactReader().Compare(TwoSides.Of(new DeclaredCompatibility { Artifacts = [format] }, before, now)).Single();
    }
}
