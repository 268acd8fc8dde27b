using System.Globalization;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>What a number can mean in the languages that write numbers: 1,234 is one of two.</summary>
internal static class NumberReading
{
    private const int MostDigits = 40;
    private const string Decimals = ".,٫";
    private const string Groups = ".,'’٬ \u00A0\u202F";
    private const string Around = "%٪ \u00A0\u202F\u200E\u200F$€£¥₺₹";

    /// <summary>Whether two texts that differ can be the same number.</summary>
    public static bool AreSame(string first, string second) => Of(first).Intersect(Of(second), StringComparer.Ordinal).Any();

    /// <summary>Whether a letter may stand in a number or beside it.</summary>
    public static bool IsSign(char letter) =>
        Groups.Contains(letter, StringComparison.Ordinal) || Around.Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether two numbers of any value are written by two languages: 1,5 and 2.25.</summary>
    public static bool AreWrittenOtherwise(string first, string second) =>
        DecimalSignOf(first) is { } left && DecimalSignOf(second) is { } right ? left != right
            : UsesOtherDigits(first) != UsesOtherDigits(second);

    /// <summary>The values that a text can have, each in one spelling; empty when it is no number.</summary>
    private static HashSet<string> Of(string text)
    {
        var plain = Plain(text);
        var values = new HashSet<string>(StringComparer.Ordinal);
        if (plain.Length is 0 or > MostDigits)
            return values;

        var exponent = plain.IndexOf('e', StringComparison.Ordinal);
        var (mantissa, power) = exponent > 0 ? (plain[..exponent], plain[exponent..]) : (plain, "");
        values.UnionWith(Wholes(mantissa, power));
        foreach (var sign in Decimals)
        {
            if (mantissa.Split(sign) is [var whole, var part] && part.All(char.IsAsciiDigit) && part.Length > 0)
                values.UnionWith(Wholes(whole, power, sign, part));
        }

        return values;
    }

    private static IEnumerable<string> Wholes(string whole, string power, char decimals = ' ', string part = "")
    {
        foreach (var group in Groups.Where(group => group != decimals || part.Length == 0))
        {
            var parts = whole.TrimStart('-').Split(group);
            var grouped = parts.Length == 1 || parts.Skip(1).All(digits => digits.Length is 2 or 3) && parts[^1].Length == 3;
            if (grouped && parts.All(digits => digits.Length > 0 && digits.All(char.IsAsciiDigit))
                && Value($"{(whole.StartsWith('-') ? "-" : "")}{string.Concat(parts)}.{part}0{power}") is { } value)
                yield return value;
        }
    }

    private static string? Value(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
            return exact.ToString("0.############################", CultureInfo.InvariantCulture);

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(letter);
            if (digit >= 0)
                plain.Append((char)('0' + digit));
            else if (!Around.Contains(letter, StringComparison.Ordinal) || letter is ' ' or '\u00A0' or '\u202F')
                plain.Append(letter switch { '\u2212' => '-', 'E' => 'e', _ => letter });
        }

        return plain.ToString().Trim(' ', '\u00A0', '\u202F').Replace("e+", "e", StringComparison.Ordinal);
    }

    private static char? DecimalSignOf(string text)
    {
        var last = text.LastIndexOfAny(['.', ',', '٫']);
        return last > 0 && text.Skip(last + 1).TakeWhile(char.IsDigit).Count() != 3 && text.AsSpan(0, last).IndexOf(text[last]) < 0
            ? text[last] : null;
    }

    private static bool UsesOtherDigits(string text) => text.Any(letter => letter > 127 && char.IsDigit(letter));
}
