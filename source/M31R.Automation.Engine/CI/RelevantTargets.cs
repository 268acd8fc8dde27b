using Nuke.Common.Execution;

namespace Nuke.Common.CI;

/// <summary>Finds the targets that a build server runs.</summary>
/// <param name="targets">All targets of the build.</param>
/// <param name="origin">Who names them, for messages.</param>
internal sealed class RelevantTargets(IReadOnlyCollection<ExecutableTarget> targets, string origin)
{
    /// <summary>The named targets (or the default ones) and all that they depend on or trigger, in the order of declaration.</summary>
    /// <exception cref="UsageException">An unknown name.</exception>
    internal IReadOnlyCollection<ExecutableTarget> Of(IEnumerable<string> relevant, IEnumerable<string> irrelevant)
    {
        var invoked = relevant.Select(Find).ToList();
        var reached = Reach(invoked.Count > 0 ? invoked : targets.Where(t => t.IsDefault));
        reached.ExceptWith(irrelevant.Select(Find));
        return [.. targets.Where(reached.Contains)];
    }

    /// <summary>The target of a name, whatever its case.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal ExecutableTarget Find(string name) =>
        targets.FirstOrDefault(t => Names.Key(t.Name).Equals(Names.Key(name), StringComparison.Ordinal))
        ?? throw new UsageException($"Unknown target \"{name}\" in {origin}.{Names.Suggestion(name, targets.Select(t => t.Name))}");

    private static HashSet<ExecutableTarget> Reach(IEnumerable<ExecutableTarget> from)
    {
        var reached = new HashSet<ExecutableTarget>();
        var waiting = new Stack<ExecutableTarget>(from);
        while (waiting.TryPop(out var target))
        {
            if (reached.Add(target))
            {
                target.ExecutionDependencies.ForEach(waiting.Push);
                target.Triggers.ForEach(waiting.Push);
            }
        }

        return reached;
    }
}
