namespace Nuke.Common.Tooling;

/// <summary>
/// Logs the lines of a process up to a limit; of what follows only the last lines are logged, when the process has ended.
/// </summary>
/// <param name="logger">Told each line.</param>
/// <param name="most">Letters that are logged at once; each line counts as 64 more.</param>
internal sealed class LoggedOutput(Action<OutputType, string> logger, long most)
{
    /// <summary>How many of the last lines are logged.</summary>
    internal const int LastLines = 20;

    /// <summary>What a line costs besides its letters: to log an empty one takes as long as to log a full one.</summary>
    private const int LineCost = 64;

    private readonly Queue<Output> last = new(LastLines);
    private long logged;
    private long notLogged;

    internal void Add(Output line)
    {
        logged += line.Text.Length + LineCost;
        if (logged <= most)
        {
            Log(line);
            return;
        }

        if (last.Count == LastLines)
        {
            last.Dequeue();
            notLogged++;
        }

        last.Enqueue(line);
    }

    /// <summary>Logs the last lines.</summary>
    internal void End()
    {
        if (notLogged > 0)
        {
            Log(new Output { Type = OutputType.Std, Text = $"[{notLogged} more lines of this tool are not logged]" });
        }

        while (last.TryDequeue(out var line))
        {
            Log(line);
        }
    }

    private void Log(Output line) => OrderedLog.Do(() => logger(line.Type, line.Text));
}
