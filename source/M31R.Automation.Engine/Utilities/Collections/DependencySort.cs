namespace Nuke.Common.Utilities.Collections;

/// <summary>
/// Sorts items so that each comes after those it depends on. Keeps its own stack, since chains may be longer than the thread's.
/// </summary>
internal sealed class DependencySort<T>(Func<T, IEnumerable<T>> dependencies, bool throwOnCycle)
{
    private readonly HashSet<T> done = [];
    private readonly HashSet<T> path = [];
    private readonly Stack<(T Item, IEnumerator<T> Open)> stack = [];
    private readonly List<T> sorted = [];

    internal IReadOnlyList<T> Run(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            Enter(item);
            while (stack.TryPeek(out var top))
            {
                if (top.Open.MoveNext())
                {
                    Enter(top.Open.Current);
                }
                else
                {
                    Leave();
                }
            }
        }

        return sorted;
    }

    private void Enter(T item)
    {
        if (done.Contains(item))
        {
            return;
        }

        if (path.Add(item))
        {
            stack.Push((item, dependencies(item).GetEnumerator()));
        }
        else if (throwOnCycle)
        {
            var circle = stack.Select(s => s.Item).Reverse().SkipUntil(i => Equals(i, item));
            throw new ArgumentException($"These depend on each other: {string.Join(" -> ", circle)} -> {item}.", nameof(item));
        }
    }

    private void Leave()
    {
        var (item, open) = stack.Pop();
        open.Dispose();
        path.Remove(item);
        done.Add(item);
        sorted.Add(item);
    }
}
