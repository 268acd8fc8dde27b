using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Reads dates and times in the forms that tools and languages write.</summary>
internal static partial class MomentReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Timeout = 1000;
    private const int MostLength = 80;

    private const string Zone =
        @"(?:[ \u00A0]?\(?(?<z>Z\b|(?:UTC|GMT)?[+\-\u2212]\d{1,2}(?::?\d{2}|'\d\d'?)?(?![\d.:])|UTC|GMT"
        + @"|[A-Z]{3,5}(?= \d{4})|CES?T|EES?T|WES?T|MSK|BST|[IJK]ST|HKT|SGT|[PMCE][SD]T|AK[SD]T|HST|A[EC][SD]T|AWST|NZ[SD]T|CAT|EAT"
        + @"|WAT|SAST|PKT|NPT|ICT|WIB|SST)\)?(?![\p{L}\d]))?";

    private const string Half = @"(?<p>[AaPp]\.?\s?[Mm]\b\.?|午前|午後|上午|下午|오전|오후|[صم]\b|[πμ]\.?μ\.?|ÖÖ|ÖS)";

    private const string Clock =
        @"(?:" + Half + @"[ \u00A0\u202F]?)"
        + @"?(?<H>\d{1,2})(?:[:.hH時点시](?<M>\d{2})(?!\d))(?:(?<hs>[:.m分분] ?)(?<S>\d{2})(?!\d)(?:[.,](?<f>\d{1,9}))?[s秒초]?)"
        + @"?(?:[ \u00A0\u202F]?" + Half + @")?";

    private const string Time = Clock + Zone;
    private const string Gap = @"(?:[T_ \u00A0]|,? ?\p{L}{1,3} |, ?|\. ?| - | ?[à@] ?)";

    /// <summary>The date or time that begins at a place; null when none does.</summary>
    public static Moment? At(string line, int start)
    {
        if (start > 0 && char.IsLetterOrDigit(line[start]) && IsSameClass(line[start - 1], line[start]))
            return null;

        var window = line.AsSpan(start, Math.Min(MostLength, line.Length - start)).ToString();
        return Forms(window).Where(match => match.Success).Select(match => Read(match)).FirstOrDefault(moment => moment is not null);
    }

    /// <summary>The moment that a text is, and nothing else.</summary>
    public static Moment? Of(string text) =>
        text.Length > 0 && At(text, 0) is { } moment && moment.Text.Length == text.Length ? moment : null;

    private static bool IsSameClass(char before, char here) =>
        char.IsDigit(here) ? char.IsDigit(before) || before is '.' : char.IsLetter(before);

    private static IEnumerable<Match> Forms(string text)
    {
        if (char.IsDigit(text[0]))
        {
            yield return Iso().Match(text);
            yield return Ideographs().Match(text);
            yield return Compact().Match(text);
            yield return Numbers().Match(text);
        }

        if (char.IsLetterOrDigit(text[0]))
        {
            yield return DayFirst().Match(text);
            yield return MonthFirst().Match(text);
            yield return YearLast().Match(text);
            yield return ClockAlone().Match(text);
        }
    }

    private static Moment? Read(Match match)
    {
        var months = Value(match, "m") is { Length: > 0 } month ? MomentParts.MonthsOf(month) : [];
        var weekday = Value(match, "w");
        if ((match.Groups["m"].Success && months.Count == 0) || (weekday.Length > 0 && CalendarNames.WeekdaysOf(weekday).Count == 0))
            return null;

        var days = match.Groups["a"].Success ? MomentParts.EitherWay(match) : MomentParts.DaysOf(match, months);
        var isDated = match.Groups["m"].Success || match.Groups["a"].Success;
        var time = MomentParts.TimeOf(match);
        if ((isDated && days.Count == 0) || (match.Groups["H"].Success && time is null))
            return null;

        return new Moment
        {
            Text = match.Value,
            Days = days,
            Time = time,
            HasSeconds = match.Groups["S"].Success,
            Offset = MomentParts.OffsetOf(Value(match, "z")),
            Languages = MomentParts.LanguagesOf(months, weekday),
            Shape = MomentParts.ShapeOf(match),
        };
    }

    private static string Value(Match match, string group) => match.Groups[group].Value;

    [GeneratedRegex(
        @"\A(?<y>\d{4})(?<s>[-/.]|\. )(?<m>\d{1,2})\k<s>(?<d>\d{1,2})\.?(?![\d])(?:(?:[T_ \u00A0]|, ?|\. ?|[-:])" + Time + @")?",
        Options, Timeout)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"\A(?<y>\d{4})[年년] ?(?<m>\d{1,2})[月월] ?(?<d>\d{1,2})[日일](?:[(（ ]*\p{L}{1,3}[)）])?(?:[ \u00A0]*" + Time + @")?",
        Options, Timeout)]
    private static partial Regex Ideographs();

    [GeneratedRegex(
        @"\A(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?:[T_.\-]?(?<H>\d{2})(?<M>\d{2})(?<S>\d{2})?(?:[.,]?(?<f>\d{3,9}))?(?<z>Z"
        + @"|[+\-]\d{2}(?:\d{2}|'\d{2}'?)?)?)?(?![\p{L}\d])",
        Options, Timeout)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"\A(?<a>\d{1,2})(?<s>[./\-]|\. )(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d{2})(?!\d|[.]\d)(?: ?г\.)?(?:" + Gap + Time + @")"
        + @"?", Options, Timeout)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\A(?:(?<w>\p{L}[\p{L}\p{M}\-]+)\.?,? )?(?<d>\d{1,2})(?:\.|er|º|°)?(?:[ \u00A0\-]"
        + @"| de )(?<m>\p{L}[\p{L}\p{M}]+)\.?,?(?:(?:[ \u00A0\-]| de )(?<y>\d{4}|\d{2})(?![\d:])(?: ?г\.)?)?(?:(?:,? | kl\. |, kl\. |"
        + Gap + ")" + Time + @"(?: (?<y2>\d{4})(?!\d))?)?",
        Options, Timeout)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"\A(?:(?<w>\p{L}[\p{L}\p{M}\-]+)\.?,? +)?(?<m>\p{L}[\p{L}\p{M}]+)\.? +(?<d>\d{1,2})(?:st|nd|rd|th)"
        + @"?(?!\d)(?:,? (?<y>\d{4})(?!\d))?(?:(?:,? +| at |, at )"
        + Time + @"(?: (?<y2>\d{4})(?!\d))?)?",
        Options, Timeout)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\A(?<m>\p{L}[\p{L}\p{M}]+)\.?,? (?<y>\d{4})(?!\d)", Options, Timeout)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\A(?=\d{1,2}[:.]\d{2}[:.]\d{2}(?![.]?\d{2}[:.])|\d{1,2}:\d{2} ?[AaPp]\.?[Mm]|\p{L}"
        + @"|\d{2}:\d{2}(?![:\d]))" + Time, Options, Timeout)]
    private static partial Regex ClockAlone();
}
