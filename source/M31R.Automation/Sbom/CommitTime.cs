using System.Globalization;

namespace M31R.Automation.Sbom;

/// <summary>The time of a commit as git prints it (<c>%ct</c>).</summary>
internal static class CommitTime
{
    /// <summary>UTC; null when the text is no number of seconds, or one that lies outside of the years 1 to 9999.</summary>
    public static DateTimeOffset? Of(string seconds) =>
        long.TryParse(seconds.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
        && count >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && count <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(count)
            : null;
}
