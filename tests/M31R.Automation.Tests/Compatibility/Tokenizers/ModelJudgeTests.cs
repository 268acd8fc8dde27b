using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class TheTokenizerOfAModel
{
    private static readonly TokenizerHashes[] There = [new("data/tokenizer.json", ["aa11", "v1"])];

    [Theory]
    [InlineData("aa11", Outcome.Holds)]
    [InlineData("v1", Outcome.Holds)]
    [InlineData("bb22", Outcome.Violated)]
    [InlineData(null, Outcome.NotApplicable)]
    public void IsTheOneThatIsThere(string? hash, Outcome expected) =>
        Assert.Equal(expected, Assert.Single(ModelJudge.Judge([new ModelMetadata("m.json", hash)], There, [])).Outcome);

    [Fact]
    public void IsAskedForWhereItIsDeclared() =>
        Assert.Equal(Outcome.NotChecked,
            Assert.Single(ModelJudge.Judge([new ModelMetadata("m.json", null) { IsDeclared = true }], There, [])).Outcome);

    [Fact]
    public void IsNotKnownWhereADeclaredPatternMeansNoFile()
    {
        ContractGap[] gaps = [new("models/*.json", "the pattern means no file.", "Correct it.")];

        Assert.Equal(Outcome.NotChecked, Assert.Single(ModelJudge.Judge([], There, gaps)).Outcome);
        Assert.Equal(Outcome.NotChecked, Assert.Single(ModelJudge.Judge([], [], gaps)).Outcome);
        Assert.Equal([Outcome.Holds, Outcome.NotChecked],
            ModelJudge.Judge([new ModelMetadata("m.json", "aa11")], There, gaps).Select(finding => finding.Outcome));
    }

    [Fact]
    public void IsNoneWithoutATokenizer() =>
        Assert.Equal(Outcome.NotApplicable, Assert.Single(ModelJudge.Judge([new ModelMetadata("m.json", "aa11")], [], [])).Outcome);

    [Theory]
    [InlineData("m.json", """{"tokenizer_sha256": "AA11"}""", "aa11")]
    [InlineData("m.json", """{"training": {"tokenizer": {"sha256": "sha256:aa11"}}}""", "aa11")]
    [InlineData("m.yaml", "tokenizer_hash: aa11", "aa11")]
    [InlineData("m.json", """{"tokenizer": "bpe"}""", null)]
    [InlineData("m.json", "{", null)]
    public void IsReadFromItsMetadata(string path, string text, string? expected) => Assert.Equal(expected,
        ModelMetadata.HashIn(path, text));
}
