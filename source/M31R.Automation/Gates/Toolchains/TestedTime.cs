namespace M31R.Automation.Gates.Toolchains;

/// <summary>How long tests ran, when they ran in several hosts.</summary>
internal static class TestedTime
{
    /// <summary>
    /// The time in which some host was between its first test and its last; hosts that ran side by side count once. Null where no result
    /// says when it was.
    /// </summary>
    /// <param name="spans">When the tests of each host began and ended.</param>
    public static TimeSpan? Of(IEnumerable<(DateTimeOffset? Began, DateTimeOffset? Ended)> spans)
    {
        var (time, end) = ((TimeSpan?)null, DateTimeOffset.MinValue);
        foreach (var (began, ended) in spans.OrderBy(span => span.Began))
        {
            if (began is not { } from || ended is not { } to)
                continue;

            var start = from > end ? from : end;
            time = (time ?? TimeSpan.Zero) + (to > start ? to - start : TimeSpan.Zero);
            end = to > end ? to : end;
        }

        return time;
    }
}
