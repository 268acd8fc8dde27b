using static M31R.Automation.Tests.Compatibility.Tokenizers.SmallTokenizer;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class AChangeOfAVocabulary
{
    [Theory]
    [InlineData("the, ##ing", "##ing, the", "breaking token:##ing|breaking token:the")]
    [InlineData("the, ##ing", "the", "breaking token:##ing")]
    [InlineData("the", "the, ##ing", "breaking token:##ing")]
    [InlineData("the, The", "the", "")]
    [InlineData("the, the end", "the", "")]
    public void OfWordsIsToldByWhatATextBecomes(string before, string now, string expected) =>
        Assert.Equal(expected, string.Join('|', Changes(Words(before), Words(now))));

    [Theory]
    [InlineData("ing -5", "ing -50", "breaking token:ing")]
    [InlineData("ing -5", "ing -5.5", "")]
    [InlineData("qu -20", "", "")]
    [InlineData("", "qu -10", "breaking token:qu")]
    public void WithScoresIsToldByWhatATextBecomes(string before, string now, string expected) =>
        Assert.Equal(expected, string.Join('|', Changes(Scores(before), Scores(now))));

    [Theory]
    [InlineData("the, ##ing", "##ing, the", "2 tokens have another id: \"##ing\" (76, now 75), \"the\" (75, now 76).")]
    [InlineData("the", "the, ##ing", "The token \"##ing\" (76) is new.")]
    [InlineData(
        "the",
        "the, of, at, by, in",
        "4 tokens are new: \"at\" (77), \"by\" (78), \"in\" (79) and 1 more. compatibility.json names them all.")]
    public void IsToldOnceForAllTokens(string before, string now, string expected) =>
        Assert.Equal([expected], Told(Words(before), Words(now)));

    [Fact]
    public void WhoseScoresAreAllDoubledIsNone() =>
        Assert.Empty(Changes(Scores("ing -5"),
            Scores("ing -10", letter: "-12").Replace("\"▁\", -3", "\"▁\", -6", StringComparison.Ordinal)));

    [Fact]
    public void OfMergesThatNobodyMakesIsNone() => Assert.Empty(Changes(Letters("t h", more: "zqx"), Letters("t h")));

    [Fact]
    public void OfMergesThatIsFoundWholeIsTold() => Assert.Equal(
        ["breaking token:zqx"],
        Changes(Letters("t h", more: "zqx", settings: "\"ignore_merges\": true,"), Letters("t h", settings: "\"ignore_merges\": true,")));
}
