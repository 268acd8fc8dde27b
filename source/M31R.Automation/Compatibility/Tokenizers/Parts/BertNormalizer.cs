using System.Globalization;
using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>The normalizer of BERT: cleans, sets Chinese signs apart, strips accents, and makes letters small, in this order.</summary>
/// <param name="CleansText">Drops control characters, and makes all white space a space.</param>
/// <param name="SetsChineseApart">Puts spaces around each sign of the CJK blocks.</param>
/// <param name="StripsAccents">Left open in a file, it is what <paramref name="Lowers"/> is.</param>
/// <param name="Lowers">Makes letters small.</param>
internal sealed record BertNormalizer(bool CleansText, bool SetsChineseApart, bool StripsAccents, bool Lowers) : Normalizer
{
    /// <inheritdoc/>
    public override string Apply(string text)
    {
        text = CleansText ? Clean(text) : text;
        text = SetsChineseApart ? Apart(text) : text;
        text = StripsAccents ? WithoutAccents(UnicodeNormalization.Apply(text, compatible: false, composed: false)) : text;
        return Lowers ? Lowercase.Lower(text) : text;
    }

    private static string Clean(string text)
    {
        var kept = Kept(text, rune => rune.Value is not (0 or 0xFFFD) && !IsControl(rune));
        return string.Concat(kept.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter));
    }

    private static bool IsControl(Rune rune) => rune.Value is not ('\t' or '\n' or '\r') && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    private static string Apart(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            written.Append(IsChinese(rune.Value) ? $" {rune} " : rune.ToString());
        return written.ToString();
    }

    private static bool IsChinese(int code) => code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF)
        or (>= 0x2A700 and <= 0x2B73F) or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x2F800 and <= 0x2FA1F);
}
