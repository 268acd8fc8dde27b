using System.Globalization;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>The instants that a number can count to.</summary>
internal static class EpochReading
{
    private static readonly DateTimeOffset FileTimeZero = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Reads seconds, milliseconds, microseconds, nanoseconds, ticks or eight hexadecimal digits; null for another number.
    /// </summary>
    public static DateTimeOffset? Of(string text)
    {
        var digits = text.Split('.', ',')[0];
        if (digits.Length == 8 && digits.All(char.IsAsciiHexDigit) && !digits.All(char.IsAsciiDigit))
            return DateTimeOffset.FromUnixTimeSeconds(uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

        if (!digits.All(char.IsAsciiDigit) || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return null;

        return digits.Length switch
        {
            10 => DateTimeOffset.FromUnixTimeSeconds(value),
            13 => DateTimeOffset.FromUnixTimeMilliseconds(value),
            16 => DateTimeOffset.UnixEpoch.AddTicks(value * 10),
            19 => DateTimeOffset.UnixEpoch.AddTicks(value / 100),
            18 when digits[0] == '1' => FileTimeZero.AddTicks(value),
            18 when value < DateTimeOffset.MaxValue.Ticks => new DateTimeOffset(value, TimeSpan.Zero),
            _ => null,
        };
    }
}
