using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>What the groups of a date or time mean.</summary>
internal static class MomentParts
{
    private const int NoYear = 4; // A leap year, so that February 29 is a day.

    private static readonly Dictionary<string, double> Zones = new(StringComparer.Ordinal)
    {
        ["Z"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["BST"] = 1,
        ["IST"] = 5.5,
        ["JST"] = 9,
        ["KST"] = 9,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["ACST"] = 9.5,
        ["ACDT"] = 10.5,
        ["AWST"] = 8,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["CAT"] = 2,
        ["EAT"] = 3,
        ["WAT"] = 1,
        ["SAST"] = 2,
        ["PKT"] = 5,
        ["NPT"] = 5.75,
        ["ICT"] = 7,
        ["WIB"] = 7,
        ["SST"] = -11,
    };

    /// <summary>The months that a name or a number means; empty for another word.</summary>
    public static IReadOnlyList<CalendarNames.Entry> MonthsOf(string text) =>
        char.IsDigit(text[0]) ? [new CalendarNames.Entry("", Number(text))] : CalendarNames.MonthsOf(text);

    /// <summary>The days that year, months and day give.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(Match match, IReadOnlyList<CalendarNames.Entry> months)
    {
        var year = Group(match, "y") ?? Group(match, "y2");
        var day = Group(match, "d") ?? 1;
        return [.. months.Select(month => month.Number).Distinct().SelectMany(month => Days(year ?? NoYear, month, day))];
    }

    /// <summary>The days that two numbers and a year give, whichever is the month.</summary>
    public static IReadOnlyList<DateOnly> EitherWay(Match match)
    {
        var (first, second, year) = (Group(match, "a")!.Value, Group(match, "b")!.Value, Group(match, "y")!.Value);
        if (year < 100)
        {
            // Two digits of a year are told from a version by their slashes, or by a time that follows.
            if (match.Groups["s"].Value != "/" && !match.Groups["H"].Success)
                return [];

            year += 2000;
        }

        return [.. Days(year, second, first).Concat(Days(year, first, second)).Distinct()];
    }

    /// <summary>The time of day; null when there is none, or it is none.</summary>
    public static TimeSpan? TimeOf(Match match)
    {
        if (Group(match, "H") is not { } hour || (Group(match, "M") ?? 0) is not (< 60 and var minute))
            return null;

        var second = Math.Min(Group(match, "S") ?? 0, 60);
        var half = match.Groups["p"].Value;
        if (half.Length > 0 && hour <= 12)
            hour = (hour % 12) + (IsAfternoon(half) ? 12 : 0);

        return hour < 24 ? new TimeSpan(hour, minute, second) + Fraction(match.Groups["f"].Value) : null;
    }

    /// <summary>Whether a word is the short name of a time zone.</summary>
    public static bool IsZone(string word) => Zones.ContainsKey(word);

    /// <summary>The offset that a zone means; null for none.</summary>
    public static TimeSpan? OffsetOf(string zone)
    {
        var bare = zone.Replace("UTC", "", StringComparison.Ordinal).Replace("GMT", "", StringComparison.Ordinal);
        if (bare.Length < 2)
            return zone.Length == 0 ? null : TimeSpan.Zero;

        if (Zones.TryGetValue(bare, out var hours))
            return TimeSpan.FromHours(hours);

        var digits = string.Concat(bare.Where(char.IsDigit));
        if (digits.Length == 0)
            return null;

        var (hour, minute) = digits.Length > 2 ? (Number(digits[..^2]), Number(digits[^2..])) : (Number(digits), 0);
        return (bare[0] == '+' ? 1 : -1) * new TimeSpan(hour, minute, 0);
    }

    /// <summary>The languages that all names of a date have in common.</summary>
    public static IReadOnlySet<string> LanguagesOf(IReadOnlyList<CalendarNames.Entry> months, string weekday)
    {
        var languages = months.Select(month => month.Language).Where(language => language.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (weekday.Length > 0)
        {
            var ofDay = CalendarNames.WeekdaysOf(weekday).Select(day => day.Language).ToHashSet(StringComparer.Ordinal);
            languages = languages.Count == 0 ? ofDay : [.. languages.Intersect(ofDay)];
        }

        return languages;
    }

    /// <summary>The form, without the zone.</summary>
    public static string ShapeOf(Match match)
    {
        var zone = match.Groups["z"];
        var text = zone.Success ? match.Value.Remove(zone.Index - match.Index, zone.Length) : match.Value;
        var shape = new StringBuilder();
        foreach (var letter in text)
        {
            var sign = char.IsDigit(letter) ? (letter < 128 ? '0' : '9') : char.IsLetter(letter) ? 'a' : letter;
            if (shape.Length == 0 || shape[^1] != sign)
                shape.Append(sign);
        }

        return shape.ToString().Trim();
    }

    /// <summary>The value of decimal digits of any script.</summary>
    public static int Number(string digits) =>
        digits.Aggregate(0, (value, digit) => unchecked((value * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit)));

    private static int? Group(Match match, string name) => match.Groups[name] is { Success: true } group ? Number(group.Value) : null;

    private static bool IsAfternoon(string half) => half[0] is 'P' or 'p' or '下' or 'م' or 'μ' || half is "午後" or "오후" or "ÖS";

    private static TimeSpan Fraction(string digits) =>
        digits.Length == 0 ? TimeSpan.Zero
            : TimeSpan.FromTicks(long.Parse(Ascii(digits).PadRight(7, '0')[..7], CultureInfo.InvariantCulture));

    private static string Ascii(string digits) =>
        string.Concat(digits.Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit))));

    /// <summary>Years of other calendars mean days of ours: Thailand counts 543 years more, Iran and Arabia from the Hijra.</summary>
    private static IEnumerable<DateOnly> Days(int year, int month, int day) => year switch
    {
        NoYear or (>= 1970 and < 2200) => Day(new GregorianCalendar(), year, month, day),
        > 2500 and < 2700 => Day(new GregorianCalendar(), year - 543, month, day),
        > 1350 and < 1500 => Day(new PersianCalendar(), year, month, day).Concat(Day(new UmAlQuraCalendar(), year, month, day)),
        _ => [],
    };

    private static IEnumerable<DateOnly> Day(Calendar calendar, int year, int month, int day)
    {
        if (month is >= 1 and <= 12 && day >= 1 && day <= calendar.GetDaysInMonth(year, month))
            yield return DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
    }
}
