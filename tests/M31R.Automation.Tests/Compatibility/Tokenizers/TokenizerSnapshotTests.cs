using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Compatibility.Tokenizers.Reading;
using static M31R.Automation.Tests.Compatibility.Tokenizers.SmallTokenizer;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class ASnapshotOfATokenizer
{
    [Theory]
    [InlineData(""" "normalizer": {"type": "NFKC"} """, "normalizer 01 NFKC")]
    [InlineData(""" "normalizer": {"type": "Lowercase"} """, "normalizer 01 Lowercase")]
    [InlineData(""" "normalizer": {"type": "Replace", "pattern": {"String": "a b"}, "content": "▁"} """,
        """normalizer 01 Replace pattern "a\\ b", content "▁" """)]
    [InlineData(""" "normalizer": {"type": "BertNormalizer", "lowercase": false} """,
        "normalizer 01 BertNormalizer clean_text true, handle_chinese_chars true, strip_accents false, lowercase false")]
    [InlineData(""" "pre_tokenizer": {"type": "ByteLevel", "use_regex": false} """,
        "pre-tokenizer 01 ByteLevel add_prefix_space true, use_regex false")]
    [InlineData(""" "pre_tokenizer": {"type": "Digits", "individual_digits": true} """, """pre-tokenizer 01 Split at "digit", behavior Isolated""")]
    [InlineData(""" "pre_tokenizer": {"type": "Latin", "kind": 3} """, """pre-tokenizer 01 {"kind":3,"type":"Latin"}""")]
    [InlineData(""" "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true} """, """decoder 01 WordPiece prefix "##", cleanup true""")]
    [InlineData(""" "decoder": {"type": "Fuse"} """, "decoder 01 Fuse")]
    public void NamesItsPartsAsTheFormatDoes(string parts, string expected) =>
        TokenizerSnapshot.Of(TokenizerJsonReader.Read(Letters("t h", parts: parts))).ShouldContain(expected.TrimEnd());
}
