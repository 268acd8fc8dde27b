using System.Globalization;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What one command of a build saw of its world.</summary>
/// <param name="Now">By its clock, when it began; null when it did not tell.</param>
/// <param name="Values">What it saw, by the id of the variation that would change it.</param>
internal sealed record Sighting(DateTimeOffset? Now, IReadOnlyDictionary<string, string> Values)
{
    private const int LongestValue = 200;

    /// <summary>Reads a report: <c>id=value</c>, a line each; and <c>now=seconds zone</c>.</summary>
    public static Sighting Parse(string report)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in report.Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2 && pair[1].Length > 0))
            values[pair[0]] = pair[1].Length > LongestValue ? pair[1][..LongestValue] : pair[1];

        if (!values.Remove("now", out var now) || now.Split(' ') is not [var seconds, var zone]
            || !long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) || epoch > LatestSecond)
            return new Sighting(null, values);

        var moment = DateTimeOffset.FromUnixTimeSeconds(epoch);
        values["clock"] = moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        values["time-zone"] = zone;
        return new Sighting(moment, values);
    }

    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
