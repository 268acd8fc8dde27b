namespace Nuke.Common.Execution;

/// <summary>Decides which targets of a plan are left out before anything runs. Pure.</summary>
internal static class Skipping
{
    /// <summary>
    /// Adds to the targets that are skipped themselves those that only they need: their dependencies (unless these are to run all the same)
    /// and what only they trigger. Asked-for targets stay.
    /// </summary>
    /// <param name="plan">The targets in any order.</param>
    /// <param name="reasons">The targets that are skipped themselves, with the reason.</param>
    internal static Dictionary<ExecutableTarget, string> Spread(
        IReadOnlyList<ExecutableTarget> plan, IReadOnlyDictionary<ExecutableTarget, string> reasons)
    {
        var needed = Needed(plan, reasons);
        var all = new Dictionary<ExecutableTarget, string>(reasons);
        var dependents = Dependents(plan);
        foreach (var target in plan.Where(t => !needed.Contains(t) && !reasons.ContainsKey(t)))
        {
            all.Add(target, $"only for {string.Join(", ", dependents[target].Distinct())}");
        }

        return all;
    }

    private static HashSet<ExecutableTarget> Needed(
        IReadOnlyList<ExecutableTarget> plan, IReadOnlyDictionary<ExecutableTarget, string> reasons)
    {
        var needed = new HashSet<ExecutableTarget>();
        var open = new Stack<ExecutableTarget>(plan.Where(t => t.Invoked));
        while (open.TryPop(out var target))
        {
            if (!needed.Add(target))
            {
                continue;
            }

            var isSkipped = reasons.ContainsKey(target);
            if (!isSkipped || target.DependencyBehavior == DependencyBehavior.Execute)
            {
                target.ExecutionDependencies.ForEach(open.Push);
            }

            if (!isSkipped)
            {
                target.Triggers.ForEach(open.Push);
            }
        }

        return needed;
    }

    private static ILookup<ExecutableTarget, string> Dependents(IReadOnlyList<ExecutableTarget> plan) => plan
        .SelectMany(t => t.ExecutionDependencies.Concat(t.Triggers).Select(other => (Target: other, t.Name)))
        .ToLookup(pair => pair.Target, pair => pair.Name);
}
