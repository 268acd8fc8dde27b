using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Compatibility.Tokenizers.Reading;
using M31R.Automation.Findings;
using static M31R.Automation.Tests.Compatibility.Tokenizers.SmallTokenizer;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class ATokenizerThatCannotBeUnderstood
{
    [Theory]
    [InlineData("{\"a\": 0, \"b\": 0}", "The tokens \"a\" and \"b\" have the same id 0.")]
    [InlineData("{\"a\": 0, \"a\": 1}", "The token \"a\" is in the vocabulary twice.")]
    [InlineData("{\"a\": \"0\"}", "The id of the token \"a\" is \"0\", no number from 0 on.")]
    [InlineData("7", "The vocabulary is no object of tokens and ids.")]
    public void SaysWhatIsWrongWithItsVocabulary(string vocabulary, string expected) => Assert.Equal(
        expected,
        Assert.Throws<MaintenanceException>(
            () => TokenizerJsonReader.Read($$"""{"model": {"type": "WordLevel", "vocab": {{vocabulary}} } }""")).Message);

    [Fact]
    public void SaysThatAMergeHasNoToken() => Assert.Equal(
        "The merge \"a b\" needs the token \"ab\", which the vocabulary does not have.",
        Assert.Throws<MaintenanceException>(
            () => TokenizerJsonReader.Read("""{"model": {"type": "BPE", "vocab": {"a": 0, "b": 1}, "merges": ["a b"]} }""")).Message);

    [Fact]
    public void IsNoJson() => Assert.Throws<DocumentException>(() => TokenizerJsonReader.Read("{"));

    [Fact]
    public void HasAPartThatCannotBeRun() => Assert.Equal(
        "The normalizer \"Latin\" cannot be run here.",
        Assert.Throws<NotCheckedException>(() => Changes(Bytes("t h"), Bytes("t h", ", \"normalizer\": {\"type\": \"Latin\"}"))).Message);

    [Fact]
    public void IsComparedWhenNothingChanged() =>
        Assert.Empty(Changes(Bytes("t h", ", \"normalizer\": {\"type\": \"Latin\"}"),
            Bytes("t h", ", \"normalizer\": {\"type\": \"Latin\"}")));
}

public sealed class AVocabularyInAFileOfItsOwn
{
    [Fact]
    public void HasItsIdsByLine()
    {
        var encoder = new TokenEncoder(VocabularyFilesReader.Words("[UNK]\r\n[CLS]\r\n[SEP]\r\nthe\r\n##s\r\n", null));

        Assert.Equal([1, 3, 4, 0, 2], encoder.Encode("Thes x"));
    }

    [Fact]
    public void HasNoWordTwice() => Assert.Equal(
        "The token \"b\" is in the vocabulary twice: in the lines 2 and 3.",
        Assert.Throws<MaintenanceException>(() => VocabularyFilesReader.Words("a\nb\nb\n", null)).Message);

    [Fact]
    public void HasMergesBeside()
    {
        var encoder = new TokenEncoder(
            VocabularyFilesReader.ByteLevel("""{"a": 0, "b": 1, "ab": 2, "Ġ": 3}""", "#version: 0.2\na b\n", null));

        Assert.Equal([2, 3, 0], encoder.Encode("ab a"));
        Assert.Equal("ab a", encoder.Decode([2, 3, 0], skipsSpecial: false));
    }
}
