namespace Nuke.Common.Tooling;

/// <summary>
/// The lines of a process up to a limit: its first ones and, behind a line that says how many are left out, its last ones.
/// </summary>
/// <param name="mostFirst">The size of the first lines.</param>
/// <param name="mostLast">The size of the last lines.</param>
internal sealed class KeptOutput(long mostFirst, long mostLast)
{
    /// <summary>What a line costs besides its letters.</summary>
    private const int LineCost = 32;

    private readonly List<Output> first = [];
    private readonly Queue<Output> last = [];
    private long firstSize;
    private long lastSize;
    private long leftOut;

    /// <summary>All that is kept.</summary>
    internal IReadOnlyList<Output> Lines => leftOut == 0 ? [.. first, .. last] : [.. first, Gap, .. last];

    /// <summary>How many lines have come, kept or not.</summary>
    internal long Count => first.Count + leftOut + last.Count;

    private Output Gap => new() { Type = OutputType.Std, Text = $"[{leftOut} lines are left out here]" };

    internal void Add(Output line)
    {
        if (last.Count == 0 && firstSize + Size(line) <= mostFirst)
        {
            first.Add(line);
            firstSize += Size(line);
            return;
        }

        last.Enqueue(line);
        lastSize += Size(line);
        while (lastSize > mostLast)
        {
            lastSize -= Size(last.Dequeue());
            leftOut++;
        }
    }

    private static long Size(Output line) => line.Text.Length + LineCost;
}
