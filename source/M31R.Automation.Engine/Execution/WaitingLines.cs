using System.Collections.Concurrent;

namespace Nuke.Common.Execution;

/// <summary>
/// Lines that wait for the thread that draws below them. Only that one uses Spectre.Console, which takes its locks in one order to print
/// and in the other to draw, so that two threads would wait for each other.
/// </summary>
internal sealed class WaitingLines : IDisposable
{
    private readonly ConcurrentQueue<string> lines = [];
    private readonly AutoResetEvent arrival = new(false);

    internal void Add(string line)
    {
        lines.Enqueue(line);
        arrival.Set();
    }

    /// <summary>Waits for a line, but no longer than an interval; false once the end is signalled.</summary>
    internal bool Wait(ManualResetEventSlim ended, TimeSpan interval) => WaitHandle.WaitAny([ended.WaitHandle, arrival], interval) != 0;

    /// <summary>Hands over all that wait, in the order in which they came.</summary>
    internal void Take(Action<string> print)
    {
        while (lines.TryDequeue(out var line))
        {
            print(line);
        }
    }

    public void Dispose() => arrival.Dispose();
}
