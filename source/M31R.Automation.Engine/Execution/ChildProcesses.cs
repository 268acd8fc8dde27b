using System.Diagnostics;

namespace Nuke.Common.Execution;

/// <summary>The processes that a run has started and that have not ended. Thread-safe.</summary>
internal sealed class ChildProcesses
{
    private readonly Lock gate = new();
    private readonly List<Process> running = [];

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

    /// <summary>Ends all of them, with the processes they have started.</summary>
    internal void KillAll()
    {
        lock (gate)
        {
            foreach (var process in running)
            {
                Kill(process);
            }
        }
    }

    /// <summary>Ends a process and those it has started; nothing happens when it has ended already.</summary>
    internal static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended meanwhile.
        }
    }
}
