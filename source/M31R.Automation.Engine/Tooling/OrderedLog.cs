namespace Nuke.Common.Tooling;

/// <summary>
/// Lets processes that run at the same time log one after the other: what the first logs appears at once, what a later one logs as soon as
/// all before it have ended. Thread-safe.
/// </summary>
internal sealed class OrderedLog(int count)
{
    private static readonly AsyncLocal<Section?> current = new();

    private readonly Section[] sections = [.. Enumerable.Range(0, count).Select(_ => new Section())];
    private int front;

    /// <summary>Logs at once, or later when this code runs inside of <see cref="Write"/> behind others.</summary>
    internal static void Do(Action log)
    {
        if (current.Value is not { } section)
        {
            log();
            return;
        }

        section.Do(log);
    }

    /// <summary>Runs code whose logging takes the place of that index.</summary>
    internal void Write(int index, Action code)
    {
        Open();
        var before = current.Value;
        current.Value = sections[index];
        try
        {
            code();
        }
        finally
        {
            current.Value = before;
            sections[index].HasEnded = true;
            Open();
        }
    }

    /// <summary>Opens the first section that has not ended, and all before it.</summary>
    private void Open()
    {
        lock (sections)
        {
            for (; front < sections.Length; front++)
            {
                sections[front].Open();
                if (!sections[front].HasEnded)
                {
                    return;
                }
            }
        }
    }

    /// <summary>What one of them logs.</summary>
    private sealed class Section
    {
        private readonly Lock gate = new();
        private readonly Queue<Action> waiting = new();
        private bool isOpen;

        internal volatile bool HasEnded;

        internal void Do(Action log)
        {
            lock (gate)
            {
                if (isOpen)
                {
                    log();
                }
                else
                {
                    waiting.Enqueue(log);
                }
            }
        }

        internal void Open()
        {
            lock (gate)
            {
                isOpen = true;
                while (waiting.TryDequeue(out var log))
                {
                    log();
                }
            }
        }
    }
}
