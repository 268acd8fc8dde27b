namespace Nuke.Common.Execution;

/// <summary>What the planner knows of a target; all names are of other nodes.</summary>
/// <param name="Name">Unique.</param>
/// <param name="DependsOn">Run before it whenever it runs.</param>
/// <param name="After">Run before it when they are scheduled.</param>
/// <param name="Triggers">Run after it whenever it runs.</param>
internal sealed record TargetNode(
    string Name, IReadOnlyList<string> DependsOn, IReadOnlyList<string> After, IReadOnlyList<string> Triggers);

/// <summary>An order, or why there is none.</summary>
/// <param name="Order">Names in the order in which they run; empty with an error.</param>
/// <param name="Error">The sentence for the user, or null.</param>
internal sealed record Plan(IReadOnlyList<string> Order, string? Error)
{
    /// <summary>Targets each of which waits for the next, the last for the first; null without an error of this kind.</summary>
    internal IReadOnlyList<string>? Circle { get; init; }

    /// <summary>
    /// Those that could as well run before the one they come after: nothing but the order of declaration puts them there.
    /// </summary>
    internal IReadOnlySet<string> Loose { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

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
        if (order.Count == scheduled.Count(s => s))
        {
            return new Plan([.. order.Select(Name)], null)
            {
                Loose = Loose(order, predecessors).Select(Name).ToHashSet(StringComparer.Ordinal),
            };
        }

        string[] circle = [.. Circle(predecessors, order).Select(Name)];
        return new Plan([], $"{CircleText.Of(circle)}.") { Circle = circle };

        string Name(int number) => targets[number].Name;
    }

    /// <summary>Two neighbours could change places unless one waits for the other itself: nothing can stand in between.</summary>
    private static IEnumerable<int> Loose(List<int> order, IReadOnlySet<int>?[] predecessors) =>
        order.Skip(1).Where((target, before) => !predecessors[target]!.Contains(order[before]));

    private static List<int> Order(IReadOnlySet<int>?[] predecessors)
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
    private static IEnumerable<int> Circle(IReadOnlySet<int>?[] predecessors, List<int> order)
    {
        var done = new HashSet<int>(order);
        var at = Enumerable.Range(0, predecessors.Length).First(i => predecessors[i] is not null && !done.Contains(i));
        var path = new List<int>();
        var place = new Dictionary<int, int>();
        while (place.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = predecessors[at]!.First(p => !done.Contains(p));
        }

        var cycle = path[place[at]..];
        var first = cycle.IndexOf(cycle.Min());
        return cycle[first..].Concat(cycle[..first]);
    }

    /// <summary>The targets as numbers in the order of declaration.</summary>
    private sealed class Graph
    {
        private readonly Dictionary<string, int> numbers;
        private readonly int[][] dependsOn;
        private readonly int[][] after;
        private readonly int[][] triggers;

        internal Graph(IReadOnlyList<TargetNode> targets)
        {
            numbers = new Dictionary<string, int>(targets.Count, StringComparer.Ordinal);
            foreach (var target in targets)
            {
                numbers.Add(target.Name, numbers.Count);
            }

            dependsOn = [.. targets.Select(t => Numbers(t.DependsOn))];
            after = [.. targets.Select(t => Numbers(t.After))];
            triggers = [.. targets.Select(t => Numbers(t.Triggers))];
        }

        internal bool Has(string name) => numbers.ContainsKey(name);

        /// <summary>Which targets the invoked ones need or trigger, themselves included.</summary>
        internal bool[] Reach(IReadOnlyList<string> invoked)
        {
            var reached = new bool[numbers.Count];
            var open = new Stack<int>(Numbers(invoked));
            while (open.TryPop(out var target))
            {
                if (reached[target])
                {
                    continue;
                }

                reached[target] = true;
                Array.ForEach(dependsOn[target], open.Push);
                Array.ForEach(triggers[target], open.Push);
            }

            return reached;
        }

        /// <summary>For each scheduled target those that must run before it, once each; null for the others.</summary>
        internal IReadOnlySet<int>?[] Predecessors(bool[] scheduled)
        {
            var sets = new HashSet<int>?[scheduled.Length];
            for (var i = 0; i < sets.Length; i++)
            {
                sets[i] = scheduled[i] ? [.. dependsOn[i], .. after[i].Where(n => scheduled[n])] : null;
            }

            for (var i = 0; i < sets.Length; i++)
            {
                foreach (var triggered in scheduled[i] ? triggers[i] : [])
                {
                    sets[triggered]!.Add(i);
                }
            }

            return sets;
        }

        private int[] Numbers(IReadOnlyList<string> names)
        {
            var found = new int[names.Count];
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = numbers[names[i]];
            }

            return found;
        }
    }
}
