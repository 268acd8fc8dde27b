using System.Security.Cryptography;
using M31R.Automation.Compatibility.Tokenizers.Comparing;
using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>Says what a part does in the words of <c>tokenizer.json</c>.</summary>
internal static class PartText
{
    /// <summary>Such as <c>Split pattern "\\s+", behavior Isolated</c>.</summary>
    public static string Of(Normalizer part) => part switch
    {
        UnicodeForm form => $"NF{(form.Compatible ? "K" : "")}{(form.Composed ? "C" : "D")}",
        StripEnds strip => $"Strip strip_left {Flag(strip.Left)}, strip_right {Flag(strip.Right)}",
        ReplaceText replace => Replace(replace),
        PrependText prepend => $"Prepend {TextTrial.Shown(prepend.Text)}",
        BytesAsLetters => "ByteLevel",
        CleanControls => "Nmt",
        BertNormalizer bert => $"BertNormalizer clean_text {Flag(bert.CleansText)}, handle_chinese_chars {Flag(bert.SetsChineseApart)},"
            + $" strip_accents {Flag(bert.StripsAccents)}, lowercase {Flag(bert.Lowers)}",
        PrecompiledCharacters map => $"Precompiled sha256 {Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(map.Map)))}",
        UnknownNormalizer unknown => unknown.Content,
        _ => part.GetType().Name,
    };

    /// <inheritdoc cref="Of(Normalizer)"/>
    public static string Of(PreTokenizer part) => part switch
    {
        ByteLevelPieces pieces => $"ByteLevel add_prefix_space {Flag(pieces.AddsSpace)}, use_regex {Flag(pieces.Cuts)}",
        SplitAt split => $"Split pattern {TextTrial.Shown(split.Pattern.Source)}, behavior {split.Behavior}, invert {Flag(split.Inverted)}",
        WordsAndSigns => "Whitespace",
        SplitAtCharacters split => $"Split at {TextTrial.Shown(split.Kind.Name)}, behavior {split.Behavior}",
        SpacesAsSigns signs => $"Metaspace replacement {TextTrial.Shown(signs.Sign)}, prepend_scheme {signs.Prepends}, split {Flag(signs.Cuts)}",
        UnknownPreTokenizer unknown => unknown.Content,
        _ => part.GetType().Name,
    };

    /// <inheritdoc cref="Of(Normalizer)"/>
    public static string Of(PostProcessor part) => $"single {part.Single}, pair {part.Double}";

    /// <inheritdoc cref="Of(Normalizer)"/>
    public static string Of(Decoder part) => part switch
    {
        LettersAsBytes => "ByteLevel",
        JoinPieces join => $"WordPiece prefix {TextTrial.Shown(join.Prefix)}, cleanup {Flag(join.CleansUp)}",
        SignsAsSpaces signs => $"Metaspace replacement {TextTrial.Shown(signs.Sign)}, drops the first {Flag(signs.DropsFirst)}",
        EndsAsSpaces ends => $"BPEDecoder suffix {TextTrial.Shown(ends.Suffix)}",
        ReplaceInTokens replace => Replace(replace.Step),
        BytesOfTokens => "ByteFallback",
        FusePieces => "Fuse",
        StripPieces strip => $"Strip content {TextTrial.Shown(strip.Content)}, start {strip.Start}, stop {strip.Stop}",
        UnknownDecoder unknown => unknown.Content,
        _ => part.GetType().Name,
    };

    private static string Replace(ReplaceText part) =>
        $"Replace pattern {TextTrial.Shown(part.Pattern.Source)}, content {TextTrial.Shown(part.Content)}";

    private static string Flag(bool value) => value ? "true" : "false";
}
