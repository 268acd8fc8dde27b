using static M31R.Automation.Tests.Compatibility.Tokenizers.SmallTokenizer;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class AChangeOfAPart
{
    [Theory]
    [InlineData("", ", \"normalizer\": {\"type\": \"NFC\"}", "breaking normalizer")]
    [InlineData(", \"normalizer\": {\"type\": \"NFC\"}", ", \"normalizer\": {\"type\": \"NFKC\"}", "breaking normalizer")]
    [InlineData("", ", \"normalizer\": {\"type\": \"Sequence\", \"normalizers\": []}", "")]
    [InlineData(", \"normalizer\": {\"type\": \"Lowercase\"}",
        ", \"normalizer\": {\"type\": \"Sequence\", \"normalizers\": [{\"type\": \"Lowercase\"}]}", "")]
    [InlineData(
        ", \"normalizer\": {\"type\": \"Replace\", \"pattern\": {\"String\": \"``\"}, \"content\": \"a\"}",
        ", \"normalizer\": {\"type\": \"Replace\", \"pattern\": {\"Regex\": \"`{2}\"}, \"content\": \"a\"}",
        "")]
    [InlineData("", ", \"post_processor\": {\"type\": \"ByteLevel\", \"trim_offsets\": false}", "")]
    [InlineData("", ", \"post_processor\": {\"type\": \"BertProcessing\", \"sep\": [\"<eos>\", 0], \"cls\": [\"<eos>\", 0]}",
        "breaking post-processor")]
    [InlineData("", ", \"post_processor\": {\"type\": \"TemplateProcessing\", \"single\": [{\"Sequence\": {\"id\": \"A\", \"type_id\": 0}}],"
        + "\"pair\": [{\"Sequence\": {\"id\": \"A\", \"type_id\": 0}}, {\"Sequence\": {\"id\": \"B\", \"type_id\": 0}}]}",
        "breaking post-processor")]
    [InlineData("", ", \"post_processor\": {\"type\": \"TemplateProcessing\", \"single\": [{\"Sequence\": {\"id\": \"A\", \"type_id\": 0}}],"
        + "\"pair\": [{\"Sequence\": {\"id\": \"A\", \"type_id\": 0}}, {\"Sequence\": {\"id\": \"B\", \"type_id\": 1}}]}",
        "")]
    [InlineData("", ", \"truncation\": {\"max_length\": 8}", "behavioural truncation")]
    [InlineData("", ", \"padding\": {\"pad_id\": 0}", "behavioural padding")]
    [InlineData("", ", \"added_tokens\": [{\"id\": 0, \"content\": \"<eos>\", \"special\": true}]", "breaking special:<eos>")]
    public void IsToldByWhatATextBecomes(string before, string now, string expected) =>
        Assert.Equal(expected, string.Join('|', Changes(Bytes("t h", before), Bytes("t h", now))));

    [Theory]
    [InlineData("t h", "")]
    [InlineData("1 2", "breaking pre-tokenizer")]
    public void ThatCutsElsewhereMattersWhereAMergeGoesOver(string merges, string expected) => Assert.Equal(expected,
        string.Join('|', Changes(
            Letters(merges),
            Letters(merges, parts: """ "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "Whitespace"}, """
                + """{"type": "Digits", "individual_digits": true}]} """))));

    [Theory]
    [InlineData("\"fuse_unk\": true,", "breaking model")]
    [InlineData("\"byte_fallback\": true,", "")]
    [InlineData("\"dropout\": 0.1,", "breaking model")]
    [InlineData("\"dropout\": 0.0,", "")]
    [InlineData("\"ignore_merges\": true,", "")]
    public void OfSettingsIsToldWhereTheyMatter(string settings, string expected) =>
        Assert.Equal(expected, string.Join('|', Changes(Letters("t h"), Letters("t h", settings: settings))));

    [Fact]
    public void OfHowTheUnknownIsFusedIsNoneWhereItIsDropped() => Assert.Empty(Changes(
        WithoutUnknown(Letters("t h")), WithoutUnknown(Letters("t h", settings: "\"fuse_unk\": true,"))));

    [Theory]
    [InlineData(""" "normalizer": {"type": "Replace", "pattern": {"Regex": "(?=h)"}, "content": "."} """, "breaking normalizer")]
    [InlineData(""" "normalizer": {"type": "Replace", "pattern": {"String": ""}, "content": "."} """, "breaking normalizer")]
    [InlineData(""" "pre_tokenizer": {"type": "Split", "pattern": {"String": ""}, "behavior": "Isolated"} """, "breaking pre-tokenizer")]
    [InlineData(""" "pre_tokenizer": {"type": "Split", "pattern": {"Regex": "(?=h)"}, "behavior": "Removed"} """, "breaking pre-tokenizer")]
    public void ThatFindsPlacesBetweenCharactersIsTold(string parts, string expected) => Assert.Equal(
        expected, string.Join('|', Changes(Letters("t h", parts: """ "pre_tokenizer": null """), Letters("t h", parts: parts))));

    [Fact]
    public void ThatCannotBeRunIsNoneWhereItIsOnlyWrittenOtherwise() => Assert.Empty(Changes(
        Letters("t h", parts: """ "pre_tokenizer": {"type": "Latin", "of": ["▁", 3]} """),
        Letters("t h", parts: """ "pre_tokenizer": {"of":["\u2581",3],"type":"Latin"} """)));

    [Fact]
    public void ThatOnlyDecodesOtherwiseIsTold() => Assert.Equal(
        ["breaking decoder"],
        Changes(Bytes("t h"),
            Bytes("t h").Replace("\"decoder\": {\"type\": \"ByteLevel\"}", "\"decoder\": null", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Lowercase", "\"A\"")]
    [InlineData("NFC", "\"e\u0301\"")]
    [InlineData("BertNormalizer", "\"A\"")]
    public void IsShownByTheSimplestText(string normalizer, string expected) => Assert.Equal(
        expected,
        Assert.Single(Compared(Bytes("t h"), Bytes("t h", $$""", "normalizer": {"type": "{{normalizer}}"} """))).Witness!.Text);

    private static string WithoutUnknown(string tokenizer) =>
        tokenizer.Replace("\"unk_token\": \"<unk>\",", "", StringComparison.Ordinal);
}
