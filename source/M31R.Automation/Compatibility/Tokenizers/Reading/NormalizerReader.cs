using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads the normalizer of a <c>tokenizer.json</c>.</summary>
internal static class NormalizerReader
{
    /// <summary>Its steps; a sequence within a sequence is no step.</summary>
    public static IReadOnlyList<Normalizer> Read(JsonPart part) => part.Type == "Sequence"
        ? [.. part.Parts("normalizers").SelectMany(Read)]
        : part.IsThere && One(part) is var step && DoesSomething(step) ? [step] : [];

    /// <summary>What is looked for: <c>{"String": …}</c> or <c>{"Regex": …}</c>; an older spelling is the text alone.</summary>
    public static Pattern PatternOf(JsonPart part) => part.Part("pattern").Text("Regex") is { } regex
        ? Pattern.Expression(regex)
        : Pattern.Literal(part.Part("pattern").Text("String") ?? part.Text("pattern") ?? "");

    private static Normalizer One(JsonPart part) => part.Type switch
    {
        "NFC" => new UnicodeForm(Compatible: false, Composed: true),
        "NFD" => new UnicodeForm(Compatible: false, Composed: false),
        "NFKC" => new UnicodeForm(Compatible: true, Composed: true),
        "NFKD" => new UnicodeForm(Compatible: true, Composed: false),
        "Lowercase" => new Lowercase(),
        "StripAccents" => new StripAccents(),
        "Strip" => new StripEnds(part.Flag("strip_left", whenLeftOut: true), part.Flag("strip_right", whenLeftOut: true)),
        "Replace" => new ReplaceText(PatternOf(part), part.Text("content") ?? ""),
        "Prepend" => new PrependText(part.Text("prepend") ?? ""),
        "Nmt" => new CleanControls(),
        "ByteLevel" => new BytesAsLetters(),
        "BertNormalizer" => Bert(part),
        "Precompiled" => new PrecompiledCharacters(part.Text("precompiled_charsmap") ?? ""),
        var other => new UnknownNormalizer(other, JsonPart.Canonical(part.Json)),
    };

    private static BertNormalizer Bert(JsonPart part)
    {
        var lowers = part.Flag("lowercase", whenLeftOut: true);
        return new BertNormalizer(
            CleansText: part.Flag("clean_text", whenLeftOut: true),
            SetsChineseApart: part.Flag("handle_chinese_chars", whenLeftOut: true),
            StripsAccents: part.FlagOrNull("strip_accents") ?? lowers,
            Lowers: lowers);
    }

    private static bool DoesSomething(Normalizer step) => step is not (PrependText { Text: "" }
        or StripEnds { Left: false, Right: false }
        or BertNormalizer { CleansText: false, SetsChineseApart: false, StripsAccents: false, Lowers: false });
}
