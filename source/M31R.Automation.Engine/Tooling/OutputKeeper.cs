using System.Runtime.ExceptionServices;
using System.Text;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Reads what a process prints, line by line, keeps it and logs it, both up to a limit. Thread-safe.</summary>
internal sealed class OutputKeeper(ProcessStart start)
{
    /// <summary>Letters kept of the beginning of what a process prints.</summary>
    internal const int MaximumKept = 64 * 1024 * 1024;

    /// <summary>Letters kept of its end.</summary>
    internal const int MaximumLast = 4 * 1024 * 1024;

    /// <summary>Letters logged of it.</summary>
    internal const int MaximumLogged = 16 * 1024 * 1024;

    /// <summary>Letters of a line; a longer one is cut into several, there or shortly before.</summary>
    internal const int MaximumLine = 64 * 1024;

    private readonly Lock gate = new();
    private readonly LineCut cut = new(text => BuildRun.Here.Secrets.Apply(start.Filter(text)));
    private ExceptionDispatchInfo? failure;
    private readonly KeptOutput kept = new(MaximumKept, MaximumLast);
    private readonly LoggedOutput? logged = start.Logger is null ? null : new LoggedOutput(start.Logger, MaximumLogged);

    /// <summary>How many lines have come so far.</summary>
    internal long Count
    {
        get
        {
            lock (gate)
            {
                return kept.Count;
            }
        }
    }

    /// <summary>What is kept of what was printed so far.</summary>
    internal IReadOnlyCollection<Output> Lines
    {
        get
        {
            lock (gate)
            {
                return kept.Lines;
            }
        }
    }

    /// <summary>
    /// Reads to the end of a stream, on a thread of its own: where all threads of the pool are taken, a reader in their queue would begin
    /// after its process has ended and counts as silent.
    /// </summary>
    internal Task Read(TextReader reader, OutputType type) =>
        Task.Factory.StartNew(
            () => ReadToEnd(reader, type),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

    /// <summary>The process has ended.</summary>
    internal void End()
    {
        lock (gate)
        {
            logged?.End();
        }
    }

    /// <summary>Fails with what a logger or filter of the build threw, if one did, or with what was wrong with the stream.</summary>
    internal void ThrowIfFailed() => failure?.Throw();

    private void ReadToEnd(TextReader reader, OutputType type)
    {
        var buffer = new char[16 * 1024];
        var line = new StringBuilder();
        try
        {
            for (var count = reader.Read(buffer); count > 0; count = reader.Read(buffer))
            {
                Take(buffer.AsSpan(0, count), line, type);
            }
        }
        catch (ObjectDisposedException)
        {
            // Nobody wants what comes after the process was disposed of.
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
        }

        if (line.Length > 0)
        {
            Take("\n", line, type);
        }
    }

    /// <summary>Reads on after a failure of the build's logger or filter: the process would wait for ever at a full pipe.</summary>
    private void Take(ReadOnlySpan<char> text, StringBuilder line, OutputType type)
    {
        if (failure is not null)
        {
            return;
        }

        try
        {
            Split(text, line, type);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
        }
    }

    private void Split(ReadOnlySpan<char> text, StringBuilder line, OutputType type)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var part = text[..Math.Min(end < 0 ? text.Length : end, MaximumLine + LineCut.Reach - line.Length)];
            line.Append(part);
            text = text[part.Length..];
            if (!text.IsEmpty && text[0] == '\n')
            {
                KeepRest(line, type);
                text = text[1..];
            }
            else if (!text.IsEmpty)
            {
                KeepPart(line, type);
            }
        }
    }

    private void KeepRest(StringBuilder line, OutputType type)
    {
        while (line.Length > MaximumLine)
        {
            KeepPart(line, type);
        }

        Keep(line.ToString().TrimEnd('\r'), type);
        line.Clear();
    }

    private void KeepPart(StringBuilder line, OutputType type)
    {
        var end = cut.Find(line.ToString(), MaximumLine);
        Keep(line.ToString(0, end), type);
        line.Remove(0, end);
    }

    private void Keep(string text, OutputType type)
    {
        var line = new Output { Type = type, Text = start.Filter(text) };
        lock (gate)
        {
            kept.Add(line);
            logged?.Add(line);
        }
    }
}
