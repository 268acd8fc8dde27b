using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads the pre-tokenizer of a <c>tokenizer.json</c>.</summary>
internal static class PreTokenizerReader
{
    /// <summary>What BERT has: cut at white space, and around each sign.</summary>
    public static IReadOnlyList<PreTokenizer> Bert { get; } =
    [
        new SplitAtCharacters(CharacterKind.Space, SplitBehavior.Removed),
        new SplitAtCharacters(CharacterKind.Punctuation, SplitBehavior.Isolated),
    ];

    /// <summary>Its steps; a sequence within a sequence is no step.</summary>
    public static IReadOnlyList<PreTokenizer> Read(JsonPart part) => part.Type switch
    {
        "Sequence" => [.. part.Parts("pretokenizers").SelectMany(Read)],
        "BertPreTokenizer" => Bert,
        _ => part.IsThere ? [One(part)] : [],
    };

    /// <summary>Where <c>Metaspace</c> puts a sign before: what <c>prepend_scheme</c> says, or the older <c>add_prefix_space</c>.</summary>
    public static string PrependsOf(JsonPart part) =>
        part.Text("prepend_scheme") ?? (part.Flag("add_prefix_space", whenLeftOut: true) ? "always" : "never");

    private static PreTokenizer One(JsonPart part) => part.Type switch
    {
        "ByteLevel" => new ByteLevelPieces(part.Flag("add_prefix_space", whenLeftOut: true), part.Flag("use_regex", whenLeftOut: true)),
        "Whitespace" => new WordsAndSigns(),
        "WhitespaceSplit" => new SplitAtCharacters(CharacterKind.Space, SplitBehavior.Removed),
        "CharDelimiterSplit" => new SplitAtCharacters(new CharacterKind(part.Text("delimiter") ?? " "), SplitBehavior.Removed),
        "Punctuation" => new SplitAtCharacters(CharacterKind.Punctuation, Behavior(part, SplitBehavior.Isolated)),
        "Digits" => new SplitAtCharacters(
            CharacterKind.Digit, part.Flag("individual_digits") ? SplitBehavior.Isolated : SplitBehavior.Contiguous),
        "Metaspace" => new SpacesAsSigns(part.Text("replacement") ?? "▁", PrependsOf(part), part.Flag("split", whenLeftOut: true)),
        "Split" => new SplitAt(NormalizerReader.PatternOf(part), Behavior(part, SplitBehavior.Removed), part.Flag("invert")),
        var other => new UnknownPreTokenizer(other, JsonPart.Canonical(part.Json)),
    };

    private static SplitBehavior Behavior(JsonPart part, SplitBehavior whenLeftOut) =>
        Enum.TryParse<SplitBehavior>(part.Text("behavior"), out var behavior) ? behavior : whenLeftOut;
}
