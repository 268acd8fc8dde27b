using System.Globalization;

namespace M31R.Automation.Findings;

/// <summary>Days as files and messages write them.</summary>
internal static class IsoDay
{
    /// <summary><c>2026-12-31</c>. Without the invariant culture a Thai user's year would be 2569.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
