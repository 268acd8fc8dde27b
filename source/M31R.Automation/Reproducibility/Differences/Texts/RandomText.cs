namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Tells values that are made anew from words.</summary>
internal static class RandomText
{
    private const int ShortestHexadecimal = 6;
    private const int ShortestMixed = 6;
    private const int LengthOfGuid = 32;
    private static readonly string[] TemporaryPrefixes = ["tmp", "temp"];

    /// <summary>Why two tokens of no other form differ; null when they may be words.</summary>
    public static Cause? Of(string first, string second)
    {
        if (IsAddress(first) && IsAddress(second))
            return TextCauses.Random;

        if (first.Length != second.Length || first.Equals(second, StringComparison.OrdinalIgnoreCase))
            return null;

        if (IsHexadecimal(first) && IsHexadecimal(second))
            return IsGuid(first) && IsGuid(second) ? TextCauses.RandomGuid : TextCauses.Random;

        return AreMixed(first, second) ? TextCauses.Random : null;
    }

    /// <summary>Whether digits, capitals and small letters change places often, as they do in no word.</summary>
    public static bool IsMixed(string text) =>
        text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter)
            && text.Zip(text.Skip(1)).Count(pair => Class(pair.First) != Class(pair.Second)) * 4 >= text.Length;

    private static bool AreMixed(string first, string second) =>
        first.Length >= ShortestMixed
        && first.Zip(second).Count(pair => pair.First != pair.Second) * 2 >= first.Length - CommonPrefix(first, second)
        && (IsMixed(first) || IsMixed(second) || AreTemporary(first, second) || (HasInnerCapitals(first) && HasInnerCapitals(second)));

    private static bool AreTemporary(string first, string second) => TemporaryPrefixes.Any(
        prefix =>
            first.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && second.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>aBxKqZ, as mktemp makes them: a word has a small letter after most capitals.</summary>
    private static bool HasInnerCapitals(string text) =>
        text.All(char.IsAsciiLetterOrDigit)
            && text.Zip(text.Skip(1)).Count(pair => Class(pair.First) != Class(pair.Second)) * 2 >= text.Length;

    private static int CommonPrefix(string first, string second) => first.AsSpan().CommonPrefixLength(second);

    private static bool IsAddress(string text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && text.Length > 4;

    private static bool IsHexadecimal(string text) =>
        text.Length >= ShortestHexadecimal && text.All(char.IsAsciiHexDigit) && text.Any(char.IsAsciiDigit);

    /// <summary>A GUID of version 4 without its hyphens has the version and the variant in fixed places (RFC 9562, 5.4).</summary>
    private static bool IsGuid(string text) =>
        text.Length == LengthOfGuid && text[12] == '4' && "89abAB".Contains(text[16], StringComparison.Ordinal);

    private static int Class(char letter) =>
        char.IsAsciiDigit(letter) ? 0 : char.IsAsciiLetterUpper(letter) ? 1 : char.IsAsciiLetterLower(letter) ? 2 : 3;
}
