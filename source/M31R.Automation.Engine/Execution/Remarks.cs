using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>The warnings and errors of a run, for its end: at most 200, in the order in which they came. Thread-safe.</summary>
internal sealed class Remarks
{
    private const int Kept = 200;

    private readonly List<Remark> all = [];

    /// <summary>Those kept so far.</summary>
    internal IReadOnlyList<Remark> All
    {
        get
        {
            lock (all)
            {
                return [.. all];
            }
        }
    }

    /// <summary>
    /// Keeps one. What processes of a target write to standard error in a row is one remark, by its first line; the failure of the target
    /// takes its place.
    /// </summary>
    internal void Add(LogEvent entry, string? target)
    {
        lock (all)
        {
            var said = Said(target);
            if (said is not null && RunLog.IsErrorLine(entry))
            {
                said.More += RunLog.IsBlankErrorLine(entry) ? 0 : 1;
            }
            else if (!RunLog.IsBlankErrorLine(entry))
            {
                Replace(said, new Remark(entry, target));
            }
        }
    }

    private void Replace(Remark? said, Remark remark)
    {
        if (said is not null && remark.Entry.Properties.ContainsKey(RunLog.Briefly))
        {
            all.Remove(said);
        }

        if (all.Count < Kept)
        {
            all.Add(remark);
        }
    }

    internal void Clear()
    {
        lock (all)
        {
            all.Clear();
        }
    }

    /// <summary>The last remark, if it is what processes of the same target wrote to standard error.</summary>
    private Remark? Said(string? target) =>
        all is [.., var last] && RunLog.IsErrorLine(last.Entry) && string.Equals(last.Target, target, StringComparison.Ordinal)
            ? last
            : null;
}

/// <summary>A warning or an error.</summary>
/// <param name="Entry">As logged; of several lines of processes the first.</param>
/// <param name="Target">Where it came from; null between targets.</param>
internal sealed record Remark(LogEvent Entry, string? Target)
{
    /// <summary>How many lines of the same came after it.</summary>
    internal int More { get; set; }

    /// <summary>As it is told once more.</summary>
    internal string Text => Entry.Properties.GetValueOrDefault(RunLog.Briefly) is ScalarValue { Value: string brief }
        ? brief
        : RunLog.Text(Entry);
}
