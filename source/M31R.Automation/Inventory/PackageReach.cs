namespace M31R.Automation.Inventory;

/// <summary>What is reached from where in a graph of packages, cycles included.</summary>
internal static class PackageReach
{
    /// <summary>All nodes that can be reached, the starts included.</summary>
    public static HashSet<T> From<T>(IEnumerable<T> starts, Func<T, IEnumerable<T>> next)
    {
        var reached = new HashSet<T>();
        var waiting = new Stack<T>(starts);
        while (waiting.TryPop(out var node))
        {
            if (!reached.Add(node))
                continue;

            foreach (var following in next(node))
                waiting.Push(following);
        }

        return reached;
    }
}
