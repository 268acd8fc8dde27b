using System.Globalization;
using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Toml;

/// <summary>Reads numbers, dates and truth values (TOML 1.0, "Integer" to "Local Time").</summary>
internal static partial class TomlScalars
{
    /// <summary>Takes one from the cursor.</summary>
    public static TomlValue Read(TomlCursor cursor)
    {
        var line = cursor.Line;
        var word = cursor.TakeWhile(IsPart);
        if (word.Length == 10 && word[4] == '-' && cursor.Peek() == ' ' && char.IsAsciiDigit(cursor.Peek(1)))
            word += cursor.Peek() + SkipBlank(cursor).TakeWhile(IsPart);

        return ValueOf(word, line) ?? throw cursor.Broken(word.Length == 0
            ? $"{cursor.Shown(cursor.Peek())} stands where a value should"
            : $"\"{Short(word)}\" is no value; a text needs quotes");
    }

    private static bool IsPart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '+' or '-' or '.' or ':';

    private static TomlCursor SkipBlank(TomlCursor cursor)
    {
        cursor.Skip(1);
        return cursor;
    }

    private static string Short(string word) => PlainText.Cut(word, 40);

    private static TomlValue? ValueOf(string word, int line) => word switch
    {
        "true" or "false" => new TomlBoolean(word == "true", line),
        "inf" or "+inf" => new TomlFloat(double.PositiveInfinity, line),
        "-inf" => new TomlFloat(double.NegativeInfinity, line),
        "nan" or "+nan" or "-nan" => new TomlFloat(double.NaN, line),
        ['0', 'x' or 'o' or 'b', ..] => Based(word, line),
        _ when Decimal().Match(word) is { Success: true } number => DecimalOf(number, line),
        _ when IsDate(word) => new TomlDate(word, line),
        _ => null,
    };

    private static TomlValue? DecimalOf(Match number, int line)
    {
        var digits = number.Value.Replace("_", "", StringComparison.Ordinal);
        if (number.Groups["rest"].Length > 0)
            return new TomlFloat(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), line);

        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new TomlInteger(value, line)
            : throw new TomlException(line, $"the integer \"{Short(number.Value)}\" does not fit in 64 bits");
    }

    private static TomlInteger? Based(string word, int line)
    {
        if (!OtherBase().IsMatch(word))
            return null;

        var digits = word[2..].Replace("_", "", StringComparison.Ordinal).TrimStart('0');
        var bits = word[1] switch { 'x' => 4, 'o' => 3, _ => 1 };
        if (digits.Length * bits > 66
            || digits.Aggregate((UInt128)0, (sum, digit) => (sum << bits) + (uint)Convert.ToInt32(digit.ToString(), 16)) is var value
                && value > long.MaxValue)
            throw new TomlException(line, $"the integer \"{Short(word)}\" does not fit in 64 bits");

        return new TomlInteger((long)value, line);
    }

    private static bool IsDate(string word)
    {
        if (Time().IsMatch(word))
            return true;

        return DateAndTime().IsMatch(word)
            && DateOnly.TryParseExact(word[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    [GeneratedRegex(
        "^[+-]?(0|[1-9](_?[0-9])*)(?<rest>([.][0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?)$",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();

    [GeneratedRegex(
        "^0(x[0-9A-Fa-f](_?[0-9A-Fa-f])*|o[0-7](_?[0-7])*|b[01](_?[01])*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherBase();

    [GeneratedRegex("^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DateAndTime();
}
