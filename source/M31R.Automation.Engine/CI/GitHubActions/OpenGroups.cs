namespace Nuke.Common.CI.GitHubActions;

/// <summary>The groups that are open: GitHub knows one level only, so an outer one pauses while an inner one is open.</summary>
internal sealed class OpenGroups(Action<string, string?> write)
{
    private readonly Lock gate = new();
    private readonly Stack<string> open = new();

    internal void Push(string group)
    {
        lock (gate)
        {
            if (open.Count > 0)
            {
                write("endgroup", null);
            }

            open.Push(group);
            write("group", group);
        }
    }

    internal void Pop(string group)
    {
        lock (gate)
        {
            if (!open.Contains(group))
            {
                return;
            }

            while (!open.Pop().Equals(group, StringComparison.Ordinal))
            {
                // Begun inside and never ended.
            }

            write("endgroup", null);
            if (open.TryPeek(out var outer))
            {
                write("group", outer);
            }
        }
    }
}
