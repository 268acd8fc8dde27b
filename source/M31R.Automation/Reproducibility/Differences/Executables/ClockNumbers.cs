using System.Globalization;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Whole numbers that are times of the builds: seconds or milliseconds since 1970, ticks of .NET or of Windows.</summary>
internal static class ClockNumbers
{
    /// <summary>The year 5138: what is later is no time of a build.</summary>
    private const long LatestSecond = 100_000_000_000;

    /// <summary>Whether both numbers are times, each of its own build, in the same measure.</summary>
    /// <param name="first">What the first build has.</param>
    /// <param name="second">What the second has.</param>
    /// <param name="context">What is known of the builds.</param>
    /// <param name="shown">Both as seconds since 1970.</param>
    public static bool AreTimes(string first, string second, ComparisonContext context, out (string First, string Second) shown)
    {
        shown = default;
        if (!long.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one)
            || !long.TryParse(second, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other))
            return false;

        foreach (var (mine, theirs) in Readings(one).Zip(Readings(other)))
        {
            if (!IsNear(mine, context.First) || !IsNear(theirs, context.Second))
                continue;

            shown = (mine.ToString(CultureInfo.InvariantCulture), theirs.ToString(CultureInfo.InvariantCulture));
            return true;
        }

        return false;
    }

    /// <summary>Whether seconds since 1970 lie near a build; false when it is not known when that ran.</summary>
    public static bool IsNear(long seconds, BuildTrace build) =>
        seconds is >= 0 and < LatestSecond && new BuildClock(build) is { IsKnown: true } clock
        && clock.IsNear(DateTimeOffset.FromUnixTimeSeconds(seconds));

    private static long[] Readings(long number) =>
    [
        number,
        number / 1000,
        ((number & 0x3FFFFFFFFFFFFFFF) - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond,
        (number / TimeSpan.TicksPerSecond) - 11644473600,
    ];
}
