using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads the normalizer of a <c>tokenizer.json</c>.</summary>
internal static class NormalizerReader
{
    /// <summary>Its steps; a sequence within a sequence is no step.</summary>
    public static IReadOnlyList<Normalizer> Read(JsonPart part) => part.Type == "Sequence"
        ? [.. part.Parts("normalizers").SelectMany(Read)]
        : part.IsThere ? [.. One(part).Where(DoesSomething)] : [];

    /// <summary>What is looked for: <c>{"String": …}</c> or <c>{"Regex": …}</c>; an older spelling is the text alone.</summary>
    public static Pattern PatternOf(JsonPart part) => part.Part("pattern").Text("Regex") is { } regex
        ? Pattern.Expression(regex)
        : Pattern.Literal(part.Part("pattern").Text("String") ?? part.Text("pattern") ?? "");

    private static IEnumerable<Normalizer> One(JsonPart part)
    {
        yield return part.Type switch
        {
            "NFC" => new UnicodeForm(Compatible: false, Composed: true),
            "NFD" => new UnicodeForm(Compatible: false, Composed: false),
            "NFKC" => new UnicodeForm(Compatible: true, Composed: true),
            "NFKD" => new UnicodeForm(Compatible: true, Composed: false),
            "Lowercase" => new Lowercase(),
            "StripAccents" => new StripAccents(),
            "Strip" => new StripEnds(part.Flag("strip_left", left: true), part.Flag("strip_right", left: true)),
            "Replace" => new ReplaceText(PatternOf(part), part.Text("content") ?? ""),
            "Prepend" => new PrependText(part.Text("prepend") ?? ""),
            "Nmt" => new CleanControls(),
            "ByteLevel" => new BytesAsLetters(),
            "BertNormalizer" => Bert(part),
            "Precompiled" => new PrecompiledCharacters(part.Text("precompiled_charsmap") ?? ""),
            var other => new UnknownNormalizer(other, part.Json.GetRawText()),
        };
    }

    private static BertNormalizer Bert(JsonPart part)
    {
        var lowers = part.Flag("lowercase", left: true);
        return new BertNormalizer(
            part.Flag("clean_text", left: true), part.Flag("handle_chinese_chars", left: true), part.FlagOrNull("strip_accents") ?? lowers,
                lowers);
    }

    private static bool DoesSomething(Normalizer step) => step is not (PrependText { Text: "" }
        or StripEnds { Left: false, Right: false }
        or ReplaceText { Pattern.Source: "" }
        or BertNormalizer { CleansText: false, SetsChineseApart: false, StripsAccents: false, Lowers: false });
}
