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
            "no file of the working tree is one of \"*.json*\", \"*.yaml\".");

    [Fact]
    public void ThatAreBrokenSayWhere() =>
        Compare(new() { ["a.json"] = "{}" }, new() { ["a.json"] = "{\n[}" }).Hindrance!.Value.Reason.ShouldStartWith(
            "a.json:2 of the working tree: it is no JSON");

    [Fact]
    public void ThatTheNewSchemaRefusesIsBroken() =>
        Compare(
            new() { ["a.json"] = "{\"size\": 0.5}", ["s.schema"] = "{\"properties\": {\"size\": {\"type\": \"number\"}}}" },
            new() { ["a.json"] = "{\"size\": 1}", ["s.schema"] = "{\"properties\": {\"size\": {\"type\": \"integer\"}}}" },
            "s.schema").Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Breaking);

    private static SurfaceEnd Compare(Dictionary<string, string> before, Dictionary<string, string> now, string? schema = null)
    {
        var format = new DeclaredFormat("app") { Samples = ["*.json*", "*.yaml"], Schema = schema };
        return new ArtifactReader().Compare(TwoSides.Of(new DeclaredCompatibility { Artifacts = [format] }, before, now)).Single();
    }
}
