namespace Nuke.Common.Execution;

/// <summary>A place in a column: a target, or where a line that goes further passes.</summary>
internal sealed class PlanSlot(int layer, double height)
{
    internal int Layer { get; } = layer;

    internal double Height { get; } = height;

    /// <summary>The middle.</summary>
    internal double Y { get; set; }

    /// <summary>Those it is joined with in the column before.</summary>
    internal List<PlanSlot> Before { get; } = [];

    /// <summary>Those it is joined with in the column after.</summary>
    internal List<PlanSlot> After { get; } = [];
}

/// <summary>
/// Orders the columns so that few lines cross (each place moves to the mean of its neighbours, back and forth), and lines places up with
/// their neighbours.
/// </summary>
internal static class PlanRows
{
    private const int Sweeps = 12;

    internal static void Arrange(IReadOnlyList<List<PlanSlot>> columns)
    {
        columns.ToList().ForEach(Stack);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var column in isForward ? columns : columns.Reverse())
            {
                Sort(column, slot => isForward ? slot.Before : slot.After);
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var column in isForward ? columns : columns.Reverse())
            {
                LineUp(column, slot => isForward ? slot.Before : slot.After);
            }
        }
    }

    private static void Stack(List<PlanSlot> column)
    {
        var y = -column.Sum(slot => slot.Height) / 2;
        foreach (var slot in column)
        {
            slot.Y = y + (slot.Height / 2);
            y += slot.Height;
        }
    }

    private static void Sort(List<PlanSlot> column, Func<PlanSlot, List<PlanSlot>> neighbours)
    {
        var sorted = column.OrderBy(slot => Mean(slot, neighbours(slot))).ToList();
        column.Clear();
        column.AddRange(sorted);
        Stack(column);
    }

    private static double Mean(PlanSlot slot, List<PlanSlot> neighbours) => neighbours.Count == 0 ? slot.Y : neighbours.Average(n => n.Y);

    /// <summary>
    /// The places nearest to the wishes of all that keep order and distance: neighbours whose wishes collide share the mean of them
    /// (isotonic regression).
    /// </summary>
    private static void LineUp(List<PlanSlot> column, Func<PlanSlot, List<PlanSlot>> neighbours)
    {
        var blocks = new Stack<(double Wish, int Count)>();
        var offsets = new double[column.Count];
        for (var i = 0; i < column.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + ((column[i - 1].Height + column[i].Height) / 2);
            var block = (Wish: Mean(column[i], neighbours(column[i])) - offsets[i], Count: 1);
            while (blocks.TryPeek(out var above) && above.Wish > block.Wish)
            {
                blocks.Pop();
                var count = above.Count + block.Count;
                block = (((above.Wish * above.Count) + (block.Wish * block.Count)) / count, count);
            }

            blocks.Push(block);
        }

        var at = column.Count;
        foreach (var (wish, count) in blocks)
        {
            for (var i = 0; i < count; i++)
            {
                at--;
                column[at].Y = wish + offsets[at];
            }
        }
    }
}
