using System.Globalization;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// The log of a run, readable at any moment. Where it grows too long, its middle is left out: the end then goes to files beside it, two in
/// turn, and to the log itself once the run is over. Thread-safe.
/// </summary>
internal sealed class RunLogFile : IDisposable
{
    /// <summary>Names tried for one log before it is given up.</summary>
    private const int MostTries = 1000;

    private readonly Lock gate = new();
    private readonly string path;
    private readonly LogLimits limits;
    private readonly Action<string> complain;
    private StreamWriter? head;
    private LogTail? tail;
    private long written;

    private RunLogFile(string path, FileStream stream, LogLimits limits, Action<string> complain)
    {
        (this.path, this.limits, this.complain) = (path, limits, complain);
        head = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>The name of the file, without its directory.</summary>
    internal string Name => Path.GetFileName(path);

    /// <summary>Begins a log whose name sorts by time; null, and a complaint, where none can be written.</summary>
    internal static RunLogFile? Open(string directory, DateTimeOffset time, LogLimits limits, Action<string> complain)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var (file, stream) = Create(directory, time);
            if (LogRotation.Run(directory, limits) is { } problem)
            {
                complain(problem);
            }

            return new RunLogFile(file, stream, limits, complain);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            complain($"This run has no log file in \"{directory}\": {exception.Message}");
            return null;
        }
    }

    /// <summary>Adds a message. What cannot be written is told once, then the run goes on without.</summary>
    internal void Write(LogLine line)
    {
        if (WhyNotWritten(line) is { } problem)
        {
            // Outside the lock: the complaint is a line of the console, which holds its own lock while it writes here.
            complain(problem);
        }
    }

    private string? WhyNotWritten(LogLine line)
    {
        lock (gate)
        {
            if (head is null)
            {
                return null;
            }

            try
            {
                Add(line);
                return null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Abandon();
                return $"The log \"{path}\" ends before the run: {exception.Message}";
            }
        }
    }

    public void Dispose()
    {
        if (WhyNotClosed() is { } problem)
        {
            complain(problem);
        }
    }

    private string? WhyNotClosed()
    {
        lock (gate)
        {
            try
            {
                tail?.MoveTo(head!);
                head?.Dispose();
                return null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return $"The log \"{path}\" lacks its end: {exception.Message}";
            }
            finally
            {
                (head, tail) = (null, null);
            }
        }
    }

    private static (string Path, FileStream Stream) Create(string directory, DateTimeOffset time)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyyMMddTHHmmssfffZ}-{Environment.ProcessId}");
        for (var number = 1; ; number++)
        {
            var file = Path.Combine(directory, number == 1 ? $"{name}.log" : $"{name}-{number}.log");
            try
            {
                // Readers may look on; the lock that others find tells them that it is in use.
                var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
                if (File.Exists(file))
                {
                    return (file, stream);
                }

                stream.Dispose();
            }
            catch (IOException) when (number < MostTries && Directory.Exists(directory))
            {
                // Another run of this process began in the same millisecond, or one that deletes old logs took this one in between.
            }
        }
    }

    private void Add(LogLine line)
    {
        var text = line.ToString();
        if (tail is null && written + text.Length > limits.Head)
        {
            tail = new LogTail(path, limits.Tail);
        }

        if (tail is null)
        {
            written += text.Length;
            head!.Write(text);
        }
        else
        {
            tail.Write(text, isUrgent: line.Level >= LogEventLevel.Warning);
        }
    }

    private void Abandon()
    {
        var (log, rest) = (head, tail);
        (head, tail) = (null, null);
        try
        {
            rest?.Dispose();
            log?.Dispose();
        }
        catch (IOException)
        {
            // What is still to be written finds as little room as what came before.
        }
    }
}
