using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;
using static M31R.Automation.Tests.Compatibility.Tokenizers.SmallTokenizer;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class AText
{
    private const string Uncut = """ "pre_tokenizer": null """;

    [Theory]
    [InlineData("", "é-", "0 0")]
    [InlineData("\"byte_fallback\": true,", "é-", "39 0")]
    [InlineData("\"byte_fallback\": true,", "é-a", "39 0 1")]
    [InlineData("\"byte_fallback\": true,", "é-é", "39 0 0")]
    [InlineData("\"byte_fallback\": true, \"fuse_unk\": true,", "é-é", "39 0")]
    [InlineData("\"fuse_unk\": true,", "éüaé", "0 1 0")]
    public void HasItsBytesBeforeWhatIsUnknown(string settings, string text, string expected) =>
        string.Join(' ', Ids(Letters("t h", more: "<0x2D>", parts: Uncut, settings: settings), text)).ShouldBe(expected);

    [Theory]
    [InlineData("ab c", true)]
    [InlineData("abc", false)]
    [InlineData("ab\u0301 c", false)]
    [InlineData("ab\u203Fc", false)]
    [InlineData("ab-c", true)]
    public void HasASingleWordWhereNoLetterOrMarkIsBesideIt(string text, bool expected) =>
        Ids(Letters("t h", parts: """ "added_tokens": [{"id": 90, "content": "ab", "single_word": true}] """), text)
            .Contains(90).ShouldBe(expected);

    [Fact]
    public void OfAUnigramWithoutATokenForWhatIsUnknownCannotBeEncoded() => Should.Throw<NoTokenException>(() => Ids(
        Scores("<0xC3> -9, <0xA9> -9").Replace("\"unk_id\": 0,", "\"byte_fallback\": true,", StringComparison.Ordinal), "é"));

    [Theory]
    [InlineData("""{"type": "Strip"}""", "a", true)]
    [InlineData("""{"type": "Strip"}""", " a", false)]
    [InlineData("""{"type": "Strip", "strip_left": false}""", "a ", true)]
    [InlineData("""{"type": "StripAccents"}""", "\u0301a", false)]
    [InlineData("""{"type": "StripAccents"}""", "a\u0301", true)]
    [InlineData("""{"type": "Lowercase"}""", "A", true)]
    [InlineData("""{"type": "Replace", "pattern": {"String": "xy"}, "content": "a"}""", "xya", false)]
    [InlineData("""{"type": "Replace", "pattern": {"String": "x"}, "content": "a"}""", "xa", true)]
    [InlineData("""{"type": "Replace", "pattern": {"String": "x"}, "content": ""}""", "xa", false)]
    [InlineData("""{"type": "Sequence", "normalizers": [{"type": "Strip"}, {"type": "Prepend", "prepend": "b"}]}""", " a", false)]
    public void HasASignBeforeItOnlyWhereNothingBeforeItWasDropped(string normalizer, string text, bool expected) => (Ids(
        Scores("").Replace("\"always\"}", $"\"first\"}}, \"normalizer\": {normalizer}", StringComparison.Ordinal), text)[0] == 1)
        .ShouldBe(expected);

    [Fact]
    public void LosesAllItsMarks() => new StripAccents().Apply("e\u0301 हिन्दी a\u20DD").ShouldBe("e हनद a");
}
