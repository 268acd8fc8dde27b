using System.Diagnostics;

namespace M31R.Automation.Tests.Kit;

/// <summary>For what hostile input must not make slow.</summary>
internal static class Swiftly
{
    /// <summary>Does something on the thread that asks, since one of the pool may come late, and fails when it took longer than 30 seconds.</summary>
    public static void Do(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
