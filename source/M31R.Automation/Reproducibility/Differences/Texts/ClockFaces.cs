namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Clocks of two time zones: they show one instant whole quarters of an hour apart.</summary>
internal static class ClockFaces
{
    private static readonly TimeSpan FarthestZones = TimeSpan.FromHours(26);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>Whether a difference is one of time zones, which lie at most 26 hours apart; none at all is not.</summary>
    public static bool AreOfTwoZones(TimeSpan apart) =>
        apart != TimeSpan.Zero && apart.Duration() <= FarthestZones && apart.Ticks % Quarter.Ticks == 0;
}
