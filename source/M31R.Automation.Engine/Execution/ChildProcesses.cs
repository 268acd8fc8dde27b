using System.Collections.Concurrent;
using System.Diagnostics;

namespace Nuke.Common.Execution;

/// <summary>The processes that a run has started and that have not ended. Thread-safe.</summary>
/// <param name="grace">How long a process may take to end when it is asked to, before it is ended by force.</param>
internal sealed class ChildProcesses(TimeSpan grace)
{
    private readonly Lock gate = new();
    private readonly List<Process> running = [];
    private readonly ConcurrentBag<ProcessTree> asked = [];

    /// <summary>Whether a process was asked to end and given time for that, or is about to be when the run is interrupted.</summary>
    internal bool HaveGrace => !asked.IsEmpty || Running().Exists(process => IsRunning(process, TimeSpan.Zero));

    internal void Add(Process process)
    {
        lock (gate)
        {
            running.Add(process);
        }
    }

    internal void Remove(Process process)
    {
        lock (gate)
        {
            running.Remove(process);
        }
    }

    /// <summary>
    /// Asks all of them to end, with the processes they have started, and ends by force what is still there after the grace. Does not wait
    /// for that.
    /// </summary>
    internal void StopAll()
    {
        foreach (var process in Running())
        {
            Stop(process);
        }
    }

    /// <summary>
    /// Asks a process and those it has started to end, and ends by force what is still there after the grace. Does not wait for that.
    /// </summary>
    internal void Stop(Process process)
    {
        var tree = ProcessTree.Of(process);
        if (tree.Terminate())
        {
            asked.Add(tree);
            EndByForce(tree);
        }
        else
        {
            ProcessTree.Kill(process);
        }
    }

    /// <summary>
    /// The run is over: what nobody has waited for is asked to end, and after the grace whatever is still there is ended by force.
    /// </summary>
    internal void End()
    {
        var left = Running().FindAll(process => IsRunning(process, TimeSpan.Zero));
        left.ForEach(Stop);
        var end = Stopwatch.GetTimestamp() + (long)(grace.TotalSeconds * Stopwatch.Frequency);
        foreach (var process in left)
        {
            _ = IsRunning(process, Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), end));
        }

        foreach (var tree in asked)
        {
            tree.Kill();
        }
    }

    /// <summary>
    /// On a thread of its own: a timer waits for a thread of the pool, and those may all be waiting for this very process.
    /// </summary>
    private void EndByForce(ProcessTree tree)
    {
        var end = new Thread(() =>
        {
            Thread.Sleep(grace);
            tree.Kill();
        });
        end.IsBackground = true;
        end.Start();
    }

    /// <summary>Whether a process still runs after some time, or at once when that is not positive.</summary>
    private static bool IsRunning(Process process, TimeSpan patience)
    {
        try
        {
            return !process.WaitForExit(patience > TimeSpan.Zero ? patience : TimeSpan.Zero);
        }
        catch (InvalidOperationException)
        {
            // Whoever started it is done with it meanwhile.
            return false;
        }
    }

    private List<Process> Running()
    {
        lock (gate)
        {
            return [.. running];
        }
    }
}
