namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>When a build ran, by the clock that it saw.</summary>
/// <param name="trace">Of the build.</param>
internal sealed class BuildClock(BuildTrace trace)
{
    /// <summary>Files that a build uses may be somewhat older than it: they were checked out before.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    private static readonly DateTimeOffset Earliest = new(2001, 9, 9, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether it is known.</summary>
    public bool IsKnown => trace.Began is not null || trace.Ended is not null;

    /// <summary>The offset of its time zone, as far as it is known.</summary>
    public TimeSpan Offset => trace.Began?.Offset ?? TimeSpan.Zero;

    /// <summary>Whether an instant lies within the build or near to it; of a build whose clock is not known, in this century.</summary>
    public bool IsNear(DateTimeOffset instant) => IsOfFiles(instant) || IsNearBuild(instant);

    private bool IsOfFiles(DateTimeOffset instant) =>
        trace.CheckedOut is { } time && (instant - time).Duration() <= Slack;

    private bool IsNearBuild(DateTimeOffset instant) => IsKnown
        ? instant >= (trace.Began ?? trace.Ended!.Value) - Slack && instant <= (trace.Ended ?? trace.Began!.Value) + Slack
        : instant >= Earliest && instant <= Latest;

    /// <summary>Whether a number is the year of the build.</summary>
    public bool IsYear(string text) =>
        text.Length == 4 && (trace.Began ?? trace.Ended) is { } time && MomentParts.Number(text) == time.Year;

    /// <summary>Whether a build ran on a day, anywhere on earth.</summary>
    public bool IsNear(DateOnly day) => IsNear(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
}
