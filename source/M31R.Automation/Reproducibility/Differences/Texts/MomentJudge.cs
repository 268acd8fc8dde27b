namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Why two dates or times differ.</summary>
internal static class MomentJudge
{
    private static readonly TimeSpan FarthestZones = TimeSpan.FromHours(26);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>The causes; never empty.</summary>
    public static IEnumerable<Cause> Of(Moment first, Moment second)
    {
        if (Value(first, second) is { } cause)
            yield return cause;

        if (!first.IsLike(second) || Value(first, second) is null)
            yield return TextCauses.DateFormat;
    }

    /// <summary>Null when both are the same.</summary>
    private static Cause? Value(Moment first, Moment second)
    {
        var sameDay = first.Days.Intersect(second.Days).Any() || (first.Days.Count == 0 && second.Days.Count == 0);
        if (first.Time is null && second.Time is null)
            return sameDay ? null : TextCauses.Date;

        if (first.Time is null || second.Time is null || (first.Days.Count == 0) != (second.Days.Count == 0))
            return TextCauses.Time;

        return IsSameInstant(first, second, sameDay) ?? TextCauses.Time;
    }

    /// <summary>The time zone when it alone differs; null when the instant does. </summary>
    private static Cause? IsSameInstant(Moment first, Moment second, bool sameDay)
    {
        var sameFace = sameDay && Seconds(first.Time!.Value) == Seconds(second.Time!.Value);
        if (sameFace && first.Offset != second.Offset)
            return TextCauses.TimeZone;

        if (first.Offset is { } left && second.Offset is { } right && first.Days.Count > 0)
            return first.At(left).Intersect(second.At(right)).Any() ? TextCauses.TimeZone : null;

        return !sameFace && IsQuarters(first, second) ? TextCauses.TimeZone : null;
    }

    /// <summary>Faces of clocks that stand whole quarters of an hour apart, to the second, show one instant in two zones.</summary>
    private static bool IsQuarters(Moment first, Moment second)
    {
        if (first.Offset is not null && first.Offset == second.Offset)
            return false;

        var apart = first.Days.Count == 0
            ? [first.Time!.Value - second.Time!.Value]
            : first.At(TimeSpan.Zero).SelectMany(left => second.At(TimeSpan.Zero).Select(right => left - right));
        return first.HasSeconds && apart.Any(
            span => span != TimeSpan.Zero && span.Duration() <= FarthestZones && Seconds(span) % Seconds(Quarter) == 0);
    }

    private static long Seconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerSecond;
}
