namespace Nuke.Common.Execution;

/// <summary>Puts every target in a column right of all that come before it. An edge that closes a circle is not heeded.</summary>
internal static class PlanLayers
{
    /// <summary>The column of each node, from 0.</summary>
    internal static int[] Of(PlanGraph graph)
    {
        var order = Order(graph);
        var rank = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            rank[order[i]] = i;
        }

        var forward = graph.Edges.Where(edge => rank[edge.From] < rank[edge.To]).ToList();
        var layers = new int[order.Count];
        foreach (var edge in forward.OrderBy(edge => rank[edge.To]).ThenBy(edge => rank[edge.From]).GroupBy(edge => edge.To))
        {
            layers[edge.Key] = edge.Max(e => layers[e.From]) + 1;
        }

        Pull(layers, forward);
        return layers;
    }

    /// <summary>What nothing comes before stands next to what needs it first, not far left.</summary>
    private static void Pull(int[] layers, List<PlanEdge> forward)
    {
        var hasPredecessor = forward.Select(edge => edge.To).ToHashSet();
        foreach (var edges in forward.GroupBy(edge => edge.From).Where(group => !hasPredecessor.Contains(group.Key)))
        {
            layers[edges.Key] = edges.Min(edge => layers[edge.To]) - 1;
        }
    }

    /// <summary>Predecessors first; in a circle, the node declared first.</summary>
    private static List<int> Order(PlanGraph graph)
    {
        var followers = graph.Edges.ToLookup(edge => edge.From, edge => edge.To);
        var waiting = new int[graph.Nodes.Count];
        foreach (var edge in graph.Edges)
        {
            waiting[edge.To]++;
        }

        var left = new SortedSet<(int Waiting, int Node)>(waiting.Select((count, node) => (count, node)));
        var order = new List<int>();
        while (left.Count > 0)
        {
            var (count, node) = left.Min;
            left.Remove((count, node));
            order.Add(node);
            foreach (var follower in followers[node].Where(follower => left.Remove((waiting[follower], follower))))
            {
                left.Add((--waiting[follower], follower));
            }
        }

        return order;
    }
}
