namespace M31R.Automation.Inventory;

/// <summary>What is reached from where in a graph of packages, cycles included.</summary>
internal static class PackageReach
{
    /// <summary>All nodes that can be reached, the starts included.</summary>
    /// <param name="starts">Where to begin.</param>
    /// <param name="next">What a node leads to.</param>
    /// <param name="comparer">When two nodes are the same; null for their own equality.</param>
    public static HashSet<T> From<T>(IEnumerable<T> starts, Func<T, IEnumerable<T>> next, IEqualityComparer<T>? comparer = null)
    {
        var reached = new HashSet<T>(comparer);
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
