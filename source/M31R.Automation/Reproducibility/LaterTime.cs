namespace M31R.Automation.Reproducibility;

/// <summary>Keeps two builds apart by more than the coarsest time that an output can hold.</summary>
/// <remarks>A quick recipe that writes the time of its build would else write the same time twice, and be called reproducible.</remarks>
internal static class LaterTime
{
    /// <summary>Times of ZIP entries, and so of NuGet packages and wheels, count in steps of two seconds (APPNOTE.TXT, 4.4.6).</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>How long until the clock shows another step.</summary>
    /// <param name="now">By the clock of the machine.</param>
    /// <returns>More than nothing, and at most two seconds.</returns>
    public static TimeSpan From(DateTimeOffset now) => TimeSpan.FromTicks(Step.Ticks - (now.UtcTicks % Step.Ticks));

    /// <summary>Waits until then.</summary>
    /// <param name="clock">Of the machine.</param>
    /// <param name="interrupted">Ends the wait at once.</param>
    public static void Await(TimeProvider clock, CancellationToken interrupted) => interrupted.WaitHandle.WaitOne(From(clock.GetUtcNow()));
}
