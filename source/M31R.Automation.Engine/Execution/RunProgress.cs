using System.Collections.Concurrent;
using System.Globalization;

namespace Nuke.Common.Execution;

/// <summary>Which targets run, and since when. Thread-safe.</summary>
internal sealed class RunProgress(BuildRun run)
{
    private readonly ConcurrentDictionary<string, long> running = new(StringComparer.Ordinal);

    internal void Start(string target, long timestamp) => running[target] = timestamp;

    internal void End(string target) => running.TryRemove(target, out _);

    /// <summary><c>Compile 0:12 (3 of 10, 1 failed)</c>; empty between targets.</summary>
    internal string Text()
    {
        var targets = running.OrderBy(t => t.Value).Select(t => $"{t.Key} {Minutes(run.Request.Clock.GetElapsedTime(t.Value))}").ToList();
        if (targets.Count == 0)
        {
            return "";
        }

        var open = run.Plan.Count(t => t.Status is ExecutionStatus.None or ExecutionStatus.Scheduled);
        var failed = run.Plan.Count(t => t.Status == ExecutionStatus.Failed);
        return $"{string.Join(", ", targets)} ({run.Plan.Count - open} of {run.Plan.Count}{(failed > 0 ? $", {failed} failed" : "")})";
    }

    private static string Minutes(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");
}
