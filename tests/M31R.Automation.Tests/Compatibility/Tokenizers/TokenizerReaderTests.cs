using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Snapshots;
using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using static M31R.Automation.Tests.Compatibility.Tokenizers.SmallTokenizer;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class ATokenizerThatCanNoLongerBeRead
{
    [Theory]
    [InlineData("{\n\"version\": ", "\"tokenizer.json\" can no longer be read: it is no JSON: ")]
    [InlineData("", "\"tokenizer.json\" can no longer be read: it is no JSON: ")]
    [InlineData("{\"version\": \"1.0\"}", "\"tokenizer.json\" can no longer be read: it has no \"model\".")]
    public void BreaksThoseWhoReadIt(string now, string expected)
    {
        var end = Compare(Letters("t h"), now);
        var change = end.Changes.ShouldHaveSingleItem();

        (end.Hindrance, end.Items, change.Kind).ShouldBe((null, 39, ChangeKind.Breaking));
        change.Statement.ShouldStartWith(expected);
        (change.Witness!.Form, change.Witness.Text, change.Witness.Before).ShouldBe(("file", "tokenizer.json", "is read"));
    }

    [Fact]
    public void HasASnapshotThatNobodyCanJudge() => SnapshotJudge
        .Judge(new Dictionary<string, string>(StringComparer.Ordinal) { ["a.txt"] = "" }, [Compare(Letters("t h"), "")])
        .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);

    [Theory]
    [InlineData("{", "{", "tokenizer.json:1:2 of v1 cannot be read: it is no JSON: ")]
    [InlineData("{", "{\"model\": {}}", "tokenizer.json:1:2 of v1 cannot be read: it is no JSON: ")]
    [InlineData("{\"model\": {\"type\": \"Own\"}}", "{", "The model \"Own\" is none that is known")]
    [InlineData(null, "{", "tokenizer.json:1:2 of the working tree cannot be read: it is no JSON: ")]
    [InlineData(Small, "{\"model\": {\"type\": \"Own\"}}", "The model \"Own\" is none that is known")]
    [InlineData(Small, "{\"model\": {\"vocab\": {\"a\": 0, \"b\": 0}}}", "The tokens \"a\" and \"b\"")]
    [InlineData(
        Small, "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
        "\"tokenizer.json\" of the working tree is a pointer of Git LFS")]
    public void IsNotCheckedWhereNothingShowsWhoIsRefused(string? before, string now, string expected)
    {
        var end = Compare(before, now);

        end.Hindrance!.Value.Reason.ShouldStartWith(expected);
        end.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void IsNotCheckedWhereADeclaredPatternMeansNoFile()
    {
        const string Yaml = "compatibility:\n  tokenizers:\n    - \"*.json\"\n    - tok/*.json\n";
        Dictionary<string, string> files = new(StringComparer.Ordinal) { ["tokenizer.json"] = Small, ["maintenance.yml"] = Yaml };
        var ends = new TokenizerReader().Compare(TwoSides.Of(new DeclaredCompatibility { Tokenizers = ["*.json", "tok/*.json"] }, files, files));

        ends.Select(end => (end.Name, end.Hindrance?.Reason, end.Place?.ToString())).ShouldBe([
            ("tokenizer.json", null, "tokenizer.json"),
            ("tok/*.json", "the pattern means no file of v1 and none of the working tree.", "maintenance.yml:4")]);
    }

    private const string Small = """{"model": {"type": "WordLevel", "vocab": {"<unk>": 0, "a": 1}}}""";

    private static SurfaceEnd Compare(string? before, string now) => new TokenizerReader()
        .Compare(TwoSides.Of(new DeclaredCompatibility(), Files(before), Files(now))).ShouldHaveSingleItem();

    private static Dictionary<string, string> Files(string? tokenizer) =>
        tokenizer is null ? [] : new(StringComparer.Ordinal) { ["tokenizer.json"] = tokenizer };
}
