using System.Text.Json;
using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Compatibility.Tokenizers.Comparing;
using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Compatibility.Tokenizers.Reading;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

/// <summary>Texts of small tokenizers, to be changed in one place.</summary>
internal static class SmallTokenizer
{
    /// <summary>A BPE of small letters; each merge makes a token behind them.</summary>
    public static string Letters(string merges, string more = "", string parts = "", string settings = "") => Whole(
        parts.Length > 0 ? parts : """ "pre_tokenizer": {"type": "Whitespace"} """,
        $$"""{"type": "BPE", "unk_token": "<unk>", {{settings}}"""
        + $$""" "vocab": {{Vocab(["<unk>", .. Alphabet, .. Made(merges), .. Split(more)])}},"""
        + $$""" "merges": {{JsonSerializer.Serialize(Split(merges))}}}""");

    /// <summary>A BPE of the letters for bytes.</summary>
    public static string Bytes(string merges, string parts = "", string settings = "") => Whole(
        $$""" "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false}, "decoder": {"type": "ByteLevel"} {{parts}} """,
        $$"""{"type": "BPE", {{settings}} "vocab": """
        + $$"""{{Vocab(["<eos>", .. ByteLetters.All.Select(letter => letter.ToString()), .. Made(merges)])}},"""
        + $$""" "merges": {{JsonSerializer.Serialize(Split(merges))}}}""");

    /// <summary>A WordPiece.</summary>
    public static string Words(
        string words,
        string parts = """ "pre_tokenizer": {"type": "BertPreTokenizer"}, "normalizer": {"type": "BertNormalizer"} """) =>
        Whole(
            parts,
            """{"type": "WordPiece", "unk_token": "<unk>", "vocab": """
            + $$"""{{Vocab(["<unk>", .. Alphabet, .. Alphabet.Select(letter => "##" + letter), .. Split(words)])}}}""");

    /// <summary>A Unigram; each word is a token and its score.</summary>
    public static string Scores(string scores, string letter = "-6") => Whole(
        """ "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"} """,
        """{"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0], ["▁", -3], """
        + string.Join(", ", Alphabet.Select(each => $"[\"{each}\", {letter}]"))
        + $$"""{{string.Concat(Split(scores).Select(each => $", [\"{each.Split(' ')[0]}\", {each.Split(' ')[1]}]"))}}]}""");

    /// <summary>A line <c>kind item</c> for every change.</summary>
    public static IReadOnlyList<string> Changes(string before, string now) =>
        [.. Compared(before, now).Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}")];

    /// <summary>The changes between two files.</summary>
    public static IReadOnlyList<ContractChange> Compared(string before, string now) =>
        TokenizerComparison.Of(TokenizerJsonReader.Read(before), TokenizerJsonReader.Read(now), new Place("tokenizer.json"));

    /// <summary>What findings say of the changes, without what they demand.</summary>
    public static IReadOnlyList<string> Told(string before, string now) =>
        [.. ChangeGroup.Of(ContractFacts.Of("1.0.0", "1.1.0", Compared(before, now))).Select(group => group.Statement)];

    /// <summary>The ids of a text.</summary>
    public static IReadOnlyList<int> Ids(string tokenizer, string text) =>
        new TokenEncoder(TokenizerJsonReader.Read(tokenizer)).Encode(text);

    private static readonly string[] Alphabet = [.. "abcdefghijklmnopqrstuvwxyz0123456789.".Select(letter => letter.ToString())];

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Made(string merges) => Split(merges)
        .Select(merge => merge.Replace(" ", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Vocab(IEnumerable<string> tokens) =>
        JsonSerializer.Serialize(tokens.Index().ToDictionary(each => each.Item, each => each.Index));

    private static string Whole(string parts, string model) => $$"""{ {{parts}}, "model": {{model}} }""";
}
