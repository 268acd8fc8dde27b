using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads the decoder of a <c>tokenizer.json</c>.</summary>
internal static class DecoderReader
{
    /// <summary>Its steps; a sequence within a sequence is no step.</summary>
    public static IReadOnlyList<Decoder> Read(JsonPart part) => part.Type == "Sequence"
        ? [.. part.Parts("decoders").SelectMany(Read)]
        : part.IsThere ? [One(part)] : [];

    private static Decoder One(JsonPart part) => part.Type switch
    {
        "ByteLevel" => new LettersAsBytes(),
        "WordPiece" => new JoinPieces(part.Text("prefix") ?? "##", part.Flag("cleanup", whenLeftOut: true)),
        "Metaspace" => new SignsAsSpaces(part.Text("replacement") ?? "▁", PreTokenizerReader.PrependsOf(part) != "never"),
        "BPEDecoder" => new EndsAsSpaces(part.Text("suffix") ?? "</w>"),
        "Replace" => new ReplaceInTokens(new ReplaceText(NormalizerReader.PatternOf(part), part.Text("content") ?? "")),
        "ByteFallback" => new BytesOfTokens(),
        "Fuse" => new FusePieces(),
        "Strip" => new StripPieces(part.Text("content") ?? " ", part.Number("start") ?? 0, part.Number("stop") ?? 0),
        var other => new UnknownDecoder(other, JsonPart.Canonical(part.Json)),
    };
}
