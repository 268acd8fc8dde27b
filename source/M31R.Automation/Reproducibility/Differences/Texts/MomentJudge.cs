namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Why two dates or times differ.</summary>
internal static class MomentJudge
{
    /// <summary>The causes; never empty.</summary>
    /// <param name="first">What the first build wrote.</param>
    /// <param name="second">What the second wrote.</param>
    /// <param name="sides">What is known of the builds.</param>
    public static IEnumerable<Cause> Of(Moment first, Moment second, TextSides sides)
    {
        var value = Value(first, second, sides);
        if (value is not null)
            yield return value;

        if (!first.IsLike(second) || value is null)
            yield return TextCauses.DateFormat;
    }

    /// <summary>Null when both are the same.</summary>
    private static Cause? Value(Moment first, Moment second, TextSides sides)
    {
        var sameDay = first.Days.Intersect(second.Days).Any() || (first.Days.Count == 0 && second.Days.Count == 0);
        if (first.Time is null && second.Time is null)
            return sameDay ? null : TextCauses.Date;

        if (first.Time is null || second.Time is null || (first.Days.Count == 0) != (second.Days.Count == 0))
            return TextCauses.Time;

        var sameFace = sameDay && Seconds(first.Time!.Value) == Seconds(second.Time!.Value);
        return sameFace && first.Offset == second.Offset && !first.IsLike(second) ? null
            : IsSameInstant(first, second, sameFace, sides) ? TextCauses.TimeZone : TextCauses.Time;
    }

    private static bool IsSameInstant(Moment first, Moment second, bool sameFace, TextSides sides)
    {
        if (sameFace)
            return first.Offset != second.Offset;

        if (first.Offset is { } left && second.Offset is { } right && first.Days.Count > 0)
            return first.At(left).Intersect(second.At(right)).Any();

        // Without seconds, chance makes a quarter of an hour of one difference in fifteen.
        return IsQuarters(first, second) && (first.HasSeconds || !sides.AreOfBuilds(first, second));
    }

    /// <summary>Faces of clocks that stand whole quarters of an hour apart, to the second, show one instant in two zones.</summary>
    private static bool IsQuarters(Moment first, Moment second)
    {
        if (first.Offset is not null && first.Offset == second.Offset)
            return false;

        var apart = first.Days.Count == 0
            ? [first.Time!.Value - second.Time!.Value]
            : first.At(TimeSpan.Zero).SelectMany(left => second.At(TimeSpan.Zero).Select(right => left - right));
        return apart.Any(span => ClockFaces.AreOfTwoZones(TimeSpan.FromSeconds(Seconds(span))));
    }

    private static long Seconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerSecond;
}
