using System.Globalization;
using System.Text.RegularExpressions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Times as the formats of advisories and statements write them (RFC 3339, section 5.6).</summary>
internal static partial class Rfc3339
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal;

    /// <summary>
    /// A <c>date-time</c>, of whose fraction the first seven digits count, or a <c>full-date</c> for the beginning of that day, in UTC.
    /// Null for anything else: a lone time of day would else mean today's, and "01/02" what the reader's country makes of it.
    /// </summary>
    public static DateTimeOffset? Of(string text) =>
        Form().Match(text) is { Success: true } form
            && DateTimeOffset.TryParseExact(Whole(form), Pattern, CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : null;

    private static string Whole(Match form)
    {
        var (time, offset) = (form.Groups["time"], form.Groups["offset"]);
        return $"{form.Groups["day"]}T{(time.Success ? time : "00:00:00")}{form.Groups["fraction"]}{(offset.Success ? offset : "+00:00")}";
    }

    /// <summary>"T" and "Z" may be small, and a space may stand for "T".</summary>
    [GeneratedRegex(
        "^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
        + @"([Tt ](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})((?<fraction>\.[0-9]{1,7})[0-9]*)?([Zz]|(?<offset>[+-][0-9]{2}:[0-9]{2})))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
