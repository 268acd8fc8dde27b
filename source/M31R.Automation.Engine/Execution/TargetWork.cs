using Serilog;

namespace Nuke.Common.Execution;

/// <summary>
/// The actions of one target at work, on a thread of their own, so that a target that does not end when the run is interrupted can be left
/// behind. What that one still prints, starts or sets comes to nothing.
/// </summary>
internal sealed class TargetWork(BuildRun run, ExecutableTarget target)
{
    private static readonly AsyncLocal<TargetWork?> current = new();

    private volatile bool isLeftBehind;

    /// <summary>Whether the code that asks belongs to a target that was left behind.</summary>
    internal static bool IsLeftBehind => current.Value is { isLeftBehind: true };

    /// <summary>Runs the actions; answers what they threw, or null.</summary>
    internal Exception? Run()
    {
        var actions = Task.Factory.StartNew(Perform, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            // An assured target that runs after an interruption is waited for as any other.
            actions.Wait(run.IsCleaningUp ? CancellationToken.None : run.Interrupted);
        }
        catch (OperationCanceledException)
        {
            GiveGrace(actions);
        }
        catch (AggregateException)
        {
            // Answered below.
        }

        return actions.Exception?.InnerException;
    }

    private void Perform()
    {
        current.Value = this;
        target.Actions.ForEach(action => action());
    }

    private void GiveGrace(Task actions)
    {
        var grace = run.Children.HaveGrace ? run.Request.Grace + run.Request.TargetGrace : run.Request.TargetGrace;
        if (Task.WaitAny([actions], grace) < 0)
        {
            isLeftBehind = true;
            Log.Warning(
                "{Target:l} did not end when it was interrupted. It is left behind: whatever it still does no longer counts.", target.Name);
        }
    }
}
