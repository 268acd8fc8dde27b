using Nuke.Common.Execution;
using Serilog;

namespace Nuke.Common;

/// <summary>Runs code that may fail.</summary>
public static class ControlFlow
{
    /// <summary>Runs an action and answers whatever it throws with a warning.</summary>
    /// <param name="action">What may fail.</param>
    /// <param name="includeStackTrace">Whether the warning says where it was thrown.</param>
    /// <param name="logWarning">Whether there is a warning.</param>
    public static void SuppressErrors(Action action, bool includeStackTrace = false, bool logWarning = true) => SuppressErrors(
        () =>
        {
            action();
            return true;
        },
        defaultValue: false,
        includeStackTrace,
        logWarning);

    /// <summary>Runs a function and answers a default value, with a warning, when it throws.</summary>
    /// <param name="action">What may fail.</param>
    /// <param name="defaultValue">The answer when it does.</param>
    /// <param name="includeStackTrace">Whether the warning says where it was thrown.</param>
    /// <param name="logWarning">Whether there is a warning.</param>
    public static T? SuppressErrors<T>(Func<T> action, T? defaultValue = default, bool includeStackTrace = false, bool logWarning = true)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (!BuildRun.Here.IsEnding)
        {
            if (logWarning)
            {
                Log.Warning("{Failure:l}", includeStackTrace ? exception.ToString() : exception.Message);
            }

            return defaultValue;
        }
    }

    /// <summary>
    /// Runs a function to the end of the sequence it answers; when either throws, there is a warning, and the sequence is empty.
    /// </summary>
    /// <param name="action">What may fail.</param>
    /// <param name="includeStackTrace">Whether the warning says where it was thrown.</param>
    public static IEnumerable<T> SuppressErrors<T>(Func<IEnumerable<T>> action, bool includeStackTrace = false) =>
        SuppressErrors<T[]>(() => [.. action()], [], includeStackTrace)!;

    /// <summary>Runs an action until it does not throw.</summary>
    /// <param name="action">What may fail.</param>
    /// <param name="cleanup">Runs after each attempt, whether it failed or not.</param>
    /// <param name="retryAttempts">How often the action runs at most; at least 1.</param>
    /// <param name="delay">The time between attempts; default none. An interruption of the run ends it.</param>
    /// <param name="logAction">Told why an attempt failed that is followed by another; default a warning.</param>
    /// <exception cref="Exception">What the last attempt threw.</exception>
    public static void ExecuteWithRetry(
        Action action, Action? cleanup = null, int retryAttempts = 3, TimeSpan? delay = null, Action<string>? logAction = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAttempts, 1);
        for (var attempt = 1; !TryOnce(action, cleanup, isLast: attempt == retryAttempts, logAction ?? Warn); attempt++)
        {
            Pause(delay ?? TimeSpan.Zero);
        }
    }

    private static bool TryOnce(Action action, Action? cleanup, bool isLast, Action<string> log)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (!isLast && !BuildRun.Here.IsEnding)
        {
            log($"Trying again after a failure: {exception.Message}");
            return false;
        }
        finally
        {
            cleanup?.Invoke();
        }
    }

    private static void Warn(string text) => Log.Warning("{Text:l}", text);

    /// <summary>An interruption ends the pause and the attempts; what cleans up after one waits all the same.</summary>
    private static void Pause(TimeSpan delay)
    {
        var run = BuildRun.Here;
        if (run.IsCleaningUp)
        {
            Thread.Sleep(delay);
        }
        else
        {
            run.Interrupted.WaitHandle.WaitOne(delay);
        }

        run.ThrowIfInterrupted();
    }
}
