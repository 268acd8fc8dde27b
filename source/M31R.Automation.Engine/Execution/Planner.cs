namespace Nuke.Common.Execution;

/// <summary>What the planner knows of a target; all names are of other nodes.</summary>
/// <param name="Name">Unique.</param>
/// <param name="DependsOn">Run before it whenever it runs.</param>
/// <param name="After">Run before it when they are scheduled.</param>
/// <param name="Triggers">Run after it whenever it runs.</param>
internal sealed record TargetNode(string Name, IReadOnlyList<string> DependsOn, IReadOnlyList<string> After, IReadOnlyList<string> Triggers);

/// <summary>An order, or why there is none.</summary>
/// <param name="Order">Names in the order in which they run; empty with an error.</param>
/// <param name="Error">The sentence for the user, or null.</param>
internal sealed record Plan(IReadOnlyList<string> Order, string? Error);

/// <summary>
/// Orders targets. Pure, and the same for the same input: dependencies first, and among those that could run next the one declared first.
/// Time grows with targets and dependencies (times log targets); nothing recurses.
/// </summary>
internal static class Planner
{
    /// <summary>The plan of the invoked targets and all that they depend on or trigger.</summary>
    internal static Plan Make(IReadOnlyList<TargetNode> targets, IReadOnlyList<string> invoked)
    {
        var graph = new Graph(targets);
        foreach (var name in invoked)
        {
            if (!graph.Has(name))
            {
                return new Plan([], $"Unknown target \"{name}\".{Names.Suggestion(name, targets.Select(t => t.Name))}");
            }
        }

        var scheduled = graph.Reach(invoked);
        var predecessors = graph.Predecessors(scheduled);
        var order = Order(predecessors);
        return order.Count == scheduled.Count(s => s)
            ? new Plan([.. order.Select(i => targets[i].Name)], null)
            : new Plan([], CycleError(targets, predecessors, order));
    }

    private static List<int> Order(IReadOnlyList<int>?[] predecessors)
    {
        var waiting = new int[predecessors.Length];
        var followers = new List<int>?[predecessors.Length];
        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < predecessors.Length; i++)
        {
            if (predecessors[i] is not { } before)
            {
                continue;
            }

            waiting[i] = before.Count;
            foreach (var predecessor in before)
            {
                (followers[predecessor] ??= []).Add(i);
            }

            if (before.Count == 0)
            {
                ready.Enqueue(i, i);
            }
        }

        return Drain(ready, waiting, followers);
    }

    private static List<int> Drain(PriorityQueue<int, int> ready, int[] waiting, List<int>?[] followers)
    {
        var order = new List<int>();
        while (ready.TryDequeue(out var next, out _))
        {
            order.Add(next);
            foreach (var follower in followers[next] ?? [])
            {
                if (--waiting[follower] == 0)
                {
                    ready.Enqueue(follower, follower);
                }
            }
        }

        return order;
    }

    /// <summary>Every target that is left over waits for another that is left over, so following those ends in a cycle.</summary>
    private static string CycleError(IReadOnlyList<TargetNode> targets, IReadOnlyList<int>?[] predecessors, List<int> order)
    {
        var done = new HashSet<int>(order);
        var at = Enumerable.Range(0, targets.Count).First(i => predecessors[i] is not null && !done.Contains(i));
        var path = new List<int>();
        var place = new Dictionary<int, int>();
        while (place.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = predecessors[at]!.First(p => !done.Contains(p));
        }

        var cycle = path[place[at]..];
        var first = cycle.IndexOf(cycle.Min());
        var names = cycle[first..].Concat(cycle[..first]).Append(cycle[first]).Select(i => targets[i].Name);
        return $"Targets wait for each other in a circle: {string.Join(" -> ", names)}. Remove one of these dependencies.";
    }

    /// <summary>Names as numbers in the order of declaration.</summary>
    private sealed class Graph
    {
        private readonly IReadOnlyList<TargetNode> targets;
        private readonly Dictionary<string, int> numbers;

        internal Graph(IReadOnlyList<TargetNode> targets)
        {
            this.targets = targets;
            numbers = new Dictionary<string, int>(targets.Count, StringComparer.Ordinal);
            for (var i = 0; i < targets.Count; i++)
            {
                numbers.Add(targets[i].Name, i);
            }
        }

        internal bool Has(string name) => numbers.ContainsKey(name);

        internal bool[] Reach(IReadOnlyList<string> invoked)
        {
            var reached = new bool[targets.Count];
            var open = new Stack<string>(invoked);
            while (open.TryPop(out var name))
            {
                var number = numbers[name];
                if (reached[number])
                {
                    continue;
                }

                reached[number] = true;
                foreach (var next in targets[number].DependsOn.Concat(targets[number].Triggers))
                {
                    open.Push(next);
                }
            }

            return reached;
        }

        /// <summary>For each scheduled target those that must run before it, once each; null for the others.</summary>
        internal IReadOnlyList<int>?[] Predecessors(bool[] scheduled)
        {
            var sets = new List<int>?[targets.Count];
            for (var i = 0; i < targets.Count; i++)
            {
                if (scheduled[i])
                {
                    sets[i] = [.. targets[i].DependsOn.Concat(targets[i].After).Select(n => numbers[n]).Where(n => scheduled[n])];
                }
            }

            for (var i = 0; i < targets.Count; i++)
            {
                foreach (var triggered in scheduled[i] ? targets[i].Triggers : [])
                {
                    sets[numbers[triggered]]!.Add(i);
                }
            }

            return Array.ConvertAll(sets, set => set is { Count: > 1 } ? [.. set.Distinct()] : (IReadOnlyList<int>?)set);
        }
    }
}
