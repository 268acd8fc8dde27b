using System.Globalization;

namespace Nuke.Common.Execution;

/// <summary>Which targets run, and since when. Thread-safe.</summary>
internal sealed class RunProgress(BuildRun run)
{
    private readonly Lock gate = new();
    private readonly List<(string Target, long Since)> running = [];

    internal void Start(string target, long timestamp)
    {
        lock (gate)
        {
            running.Add((target, timestamp));
        }
    }

    internal void End(string target)
    {
        lock (gate)
        {
            running.RemoveAll(entry => entry.Target.Equals(target, StringComparison.Ordinal));
        }
    }

    /// <summary><c>Compile 0:12 (3 of 10, 1 failed)</c>; empty between targets.</summary>
    internal string Text()
    {
        List<string> targets;
        lock (gate)
        {
            targets = running.ConvertAll(entry => $"{entry.Target} {Minutes(run.Request.Clock.GetElapsedTime(entry.Since))}");
        }

        if (targets.Count == 0)
        {
            return "";
        }

        var open = run.Plan.Count(t => t.Status is ExecutionStatus.None or ExecutionStatus.Scheduled);
        var failed = run.Plan.Count(t => t.Status == ExecutionStatus.Failed);
        return $"{string.Join(", ", targets)} ({run.Plan.Count - open} of {run.Plan.Count}{(failed > 0 ? $", {failed} failed" : "")})";
    }

    private static string Minutes(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");
}
