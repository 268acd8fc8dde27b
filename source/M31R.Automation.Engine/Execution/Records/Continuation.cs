using Serilog;

namespace Nuke.Common.Execution;

/// <summary>
/// Goes on where an earlier attempt failed, was interrupted or was killed: what succeeded then is skipped, unless something that it comes
/// after runs again.
/// </summary>
internal static class Continuation
{
    /// <summary>Marks the targets of a plan that need not run again, and says what it does.</summary>
    internal static void Apply(BuildRun run)
    {
        var (record, refusal) = EarlierAttempt.Find(run);
        if (record is null)
        {
            Log.Information("Starts from the beginning, since {Reason:l}.", refusal);
            return;
        }

        Mark(run.Plan, record.Targets.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal));
        Log.Information(
            "Continues the attempt of {Started:l}, which {End:l}.",
            record.Started.ToString("u"),
            record.Ended is null ? "was killed" : $"ended with exit code {RunResult.Seen(record.ExitCode ?? 0)}");
    }

    private static void Mark(IReadOnlyList<ExecutableTarget> plan, Dictionary<string, TargetRecord> earlier)
    {
        var again = new HashSet<ExecutableTarget>();
        foreach (var target in plan.Where(t => t.Skipped is null))
        {
            var before = earlier.GetValueOrDefault(target.Name);
            if (target.AllDependencies.Any(again.Contains) || !IsDone(before))
            {
                again.Add(target);
            }
            else if (HasSucceeded(before))
            {
                target.Skipped = "succeeded in the earlier attempt";
                target.HasSucceededBefore = true;
                target.ExitCode = before!.ExitCode;
            }
        }
    }

    /// <summary>
    /// Nothing of it is left to do; what was skipped or has no actions is looked at anew, but does not make others run again.
    /// </summary>
    private static bool IsDone(TargetRecord? target) =>
        HasSucceeded(target) || target?.Status is ExecutionStatus.Skipped or ExecutionStatus.Collective;

    private static bool HasSucceeded(TargetRecord? target) => target is { Status: ExecutionStatus.Succeeded } or { SucceededBefore: true };
}
