using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Runs the targets of a plan one after the other and keeps their states.</summary>
internal sealed class Executor(BuildRun run)
{
    /// <summary>How long an interrupted target has to end by itself.</summary>
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(3);

    private readonly BuildEvents events = run.Events!;

    /// <summary>A target failed that does not let the build go on, or the run was interrupted.</summary>
    private bool isStopped;

    /// <summary>Runs all of them; failures are states, not exceptions.</summary>
    internal void Run()
    {
        foreach (var target in run.Plan)
        {
            target.Status = ExecutionStatus.Scheduled;
        }

        foreach (var target in run.Plan)
        {
            run.IsCleaningUp = run.Interrupted.IsCancellationRequested;
            isStopped |= run.IsCleaningUp;
            TakeSafely(target);
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
        Log.Debug("Skipped {Target}: {Reason}", target.Name, reason);
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

    private static bool HasSucceeded(ExecutableTarget target) => target.Status is ExecutionStatus.Succeeded or ExecutionStatus.Collective;

    private void Start(ExecutableTarget target)
    {
        using var block = TargetBlock.Open(run, target);
        events.TargetRunning(target);
        target.Status = ExecutionStatus.Running;
        var started = run.Request.Clock.GetTimestamp();
        var failure = Act(target);
        target.Duration = run.Request.Clock.GetElapsedTime(started);
        run.Console.Flush();
        Finish(target, failure);
    }

    /// <summary>Runs the actions on a thread of their own, so that one that does not end can be left behind when the run is interrupted.</summary>
    private Exception? Act(ExecutableTarget target)
    {
        var actions = Task.Factory.StartNew(
            () => Perform(target), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            // An assured target that runs after an interruption is waited for as any other.
            actions.Wait(run.IsCleaningUp ? CancellationToken.None : run.Interrupted);
        }
        catch (OperationCanceledException)
        {
            Task.WaitAny([actions], grace);
        }
        catch (AggregateException)
        {
            // Answered below.
        }

        return actions.Exception?.InnerException;
    }

    private static void Perform(ExecutableTarget target)
    {
        foreach (var action in target.Actions)
        {
            action();
        }
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
        Log.Error("{Target} failed: {Reason}", target.Name, FailureText.Of(failure, run.Verbosity));
    }
}
