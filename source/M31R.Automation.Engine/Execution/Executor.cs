using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Runs the targets of a plan one after the other. Failures are states of targets, not exceptions.</summary>
internal sealed class Executor(BuildRun run, RunRecorder recorder)
{
    private readonly BuildEvents events = run.Events!;

    /// <summary>A target failed that does not let the build go on, or the run was interrupted.</summary>
    private bool isStopped;

    /// <summary>Takes each target in its turn.</summary>
    internal void Run()
    {
        TellLooseOrder();
        foreach (var target in run.Plan)
        {
            run.CurrentTarget = target;
            run.IsCleaningUp = run.Interrupted.IsCancellationRequested;
            isStopped |= run.IsCleaningUp;
            TakeSafely(target);
            recorder.Note();
        }

        run.CurrentTarget = null;
    }

    private void TellLooseOrder()
    {
        var pairs = run.Plan.Zip(run.Plan.Skip(1))
            .Where(pair => pair.Second.IsLoose)
            .Select(pair => $"{pair.First.Name} before {pair.Second.Name}")
            .ToList();
        if (pairs.Count > 0)
        {
            Log.Verbose("Nothing but the order of declaration puts {Pairs:l}.", string.Join(", ", pairs));
        }
    }

    /// <summary>What a condition or a hook of the build throws is a failure of the target it was called for.</summary>
    private void TakeSafely(ExecutableTarget target)
    {
        try
        {
            Take(target);
        }
        catch (BuildCodeException exception)
        {
            Fail(target, exception);
        }
    }

    private void Take(ExecutableTarget target)
    {
        if (target.Skipped is not null)
        {
            Skip(target, target.Skipped);
        }
        else if (isStopped && !target.AssuredAfterFailure)
        {
            target.Status = ExecutionStatus.NotRun;
        }
        else if (WhyNot(target) is { } reason)
        {
            Skip(target, reason);
        }
        else if (target.Actions.Count == 0)
        {
            target.Status = ExecutionStatus.Collective;
        }
        else
        {
            Start(target);
        }
    }

    private void Skip(ExecutableTarget target, string reason)
    {
        target.Status = ExecutionStatus.Skipped;
        target.Skipped = reason;
        run.ExitCode = target.ExitCode ?? run.ExitCode;
        Log.Information("Skipped {Target}: {Reason}", target.Name, reason);
        events.TargetSkipped(target);
    }

    /// <summary>Why a target is left out at its turn, or null.</summary>
    private string? WhyNot(ExecutableTarget target)
    {
        if (IsOnlyTriggered(target) && !target.AssuredAfterFailure && !target.TriggerDependencies.Exists(HasSucceeded))
        {
            return "nothing that triggers it has succeeded";
        }

        foreach (var (text, condition) in target.DynamicConditions)
        {
            if (!BuildCodeException.Run($"A condition of target {target.Name}", condition))
            {
                target.OnlyWhen = text;
                return text;
            }
        }

        return null;
    }

    private bool IsOnlyTriggered(ExecutableTarget target) =>
        !target.Invoked && target.TriggerDependencies.Count > 0 && !run.Plan.Any(t => t.ExecutionDependencies.Contains(target));

    private static bool HasSucceeded(ExecutableTarget target) =>
        target.HasSucceededBefore || target.Status is ExecutionStatus.Succeeded or ExecutionStatus.Collective;

    private void Start(ExecutableTarget target)
    {
        using var block = TargetBlock.Open(run, target);
        events.TargetRunning(target);
        foreach (var text in Artifacts.MissingFor(target, run.Places.Root))
        {
            Log.Warning("{Text:l}", text);
        }

        Finish(target, Act(target));
    }

    private Exception? Act(ExecutableTarget target)
    {
        var (clock, before) = (run.Request.Clock, run.ExitCode);
        target.Status = ExecutionStatus.Running;
        target.Started = clock.GetUtcNow().UtcDateTime;
        recorder.Note();
        var started = clock.GetTimestamp();
        var failure = new TargetWork(run, target).Run();
        target.Duration = clock.GetElapsedTime(started);
        target.Ended = target.Started + target.Duration;
        target.ExitCode = run.ExitCode == before ? null : run.ExitCode;
        run.Console.Flush();
        return failure;
    }

    private void Finish(ExecutableTarget target, Exception? failure)
    {
        if (run.IsEnding)
        {
            target.Status = ExecutionStatus.Aborted;
        }
        else if (failure is null)
        {
            target.Status = ExecutionStatus.Succeeded;
            events.TargetSucceeded(target);
        }
        else
        {
            Fail(target, failure);
            events.TargetFailed(target);
        }
    }

    private void Fail(ExecutableTarget target, Exception failure)
    {
        target.Status = ExecutionStatus.Failed;
        isStopped |= !target.ProceedAfterFailure;
        var (whole, brief) = (FailureText.Of(failure, run.Verbosity), FailureText.Briefly(failure, run.Verbosity));
        var log = whole.Equals(brief, StringComparison.Ordinal)
            ? Log.Logger
            : Log.ForContext(RunLog.Briefly, $"{target.Name} failed: {brief}");
        log.Error("{Target} failed: {Reason}", target.Name, whole);
    }
}
