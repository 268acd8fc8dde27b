using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>Reads what a process prints, line by line, and keeps it up to a limit. Thread-safe.</summary>
internal sealed class OutputKeeper(ProcessStart start)
{
    /// <summary>Letters kept of a process; the rest is logged but not kept.</summary>
    internal const int MaximumKept = 64 * 1024 * 1024;

    /// <summary>Letters of a line; a longer one is cut into several.</summary>
    internal const int MaximumLine = 64 * 1024;

    private readonly Lock gate = new();
    private readonly List<Output> lines = [];

    /// <summary>Letters printed so far, kept or not: a process that never stops printing passes what an <see cref="int"/> holds.</summary>
    private long printed;

    /// <summary>How many lines are kept so far.</summary>
    internal int Count
    {
        get
        {
            lock (gate)
            {
                return lines.Count;
            }
        }
    }

    /// <summary>What was printed so far.</summary>
    internal IReadOnlyCollection<Output> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Reads to the end of a stream.</summary>
    internal Task Read(TextReader reader, OutputType type) => Task.Run(async () =>
    {
        var buffer = new char[4096];
        var line = new StringBuilder();
        try
        {
            for (var count = await reader.ReadAsync(buffer); count > 0; count = await reader.ReadAsync(buffer))
            {
                Split(buffer.AsSpan(0, count), line, type);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The pipe broke: what has come is all there is.
        }

        if (line.Length > 0)
        {
            Keep(line, type);
        }
    });

    private void Split(ReadOnlySpan<char> text, StringBuilder line, OutputType type)
    {
        foreach (var letter in text)
        {
            if (letter == '\n' || line.Length == MaximumLine)
            {
                Keep(line, type);
            }

            if (letter != '\n')
            {
                line.Append(letter);
            }
        }
    }

    private void Keep(StringBuilder line, OutputType type)
    {
        var text = start.Filter(line.ToString().TrimEnd('\r'));
        line.Clear();
        lock (gate)
        {
            printed += text.Length + 1;
            if (printed <= MaximumKept)
            {
                lines.Add(new Output { Type = type, Text = text });
            }

            start.Logger?.Invoke(type, text);
        }
    }
}
