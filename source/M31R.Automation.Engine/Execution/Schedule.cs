namespace Nuke.Common.Execution;

/// <summary>Makes the plan of a run: which targets were asked for, in which order all run, which are left out.</summary>
internal static class Schedule
{
    /// <summary>The targets of a run in order, those that are left out marked with the reason.</summary>
    /// <exception cref="UsageException">An unknown target, or targets that wait for each other.</exception>
    internal static IReadOnlyList<ExecutableTarget> Make(BuildRun run)
    {
        var invoked = Resolve(run, OwnParameters.Target) ?? [.. run.Targets.Where(t => t.IsDefault)];
        invoked.ForEach(target => target.Invoked = true);
        var nodes = run.Targets.Select(
            t => new TargetNode(t.Name, Names(t.ExecutionDependencies), Names(t.OrderDependencies), Names(t.Triggers)));
        var plan = Planner.Make([.. nodes], Names(invoked));
        var byName = run.Targets.ToDictionary(t => t.Name, StringComparer.Ordinal);
        if (plan.Error is not null)
        {
            throw new UsageException(
                plan.Circle is null ? plan.Error : CircleText.Of([.. plan.Circle.Select(name => byName[name])], run.Catalog!));
        }

        var targets = plan.Order.Select(name => byName[name]).ToList();
        targets.ForEach(target => target.IsLoose = plan.Loose.Contains(target.Name));
        MarkSkipped(run, targets);
        return targets;
    }

    private static void MarkSkipped(BuildRun run, List<ExecutableTarget> plan)
    {
        var skipped = Resolve(run, OwnParameters.Skip);
        var reasons = new Dictionary<ExecutableTarget, string>();
        foreach (var target in plan)
        {
            if (skipped is not null && (skipped.Count == 0 ? !target.Invoked : skipped.Contains(target)))
            {
                reasons[target] = "--skip";
            }
            else if (FalseCondition(target) is { } text)
            {
                target.OnlyWhen = text;
                reasons[target] = text;
            }
        }

        foreach (var (target, reason) in reasons.Count == 0 ? reasons : Skipping.Spread(plan, reasons))
        {
            target.Skipped = reason;
        }
    }

    private static string? FalseCondition(ExecutableTarget target)
    {
        foreach (var (text, condition) in target.StaticConditions)
        {
            if (!BuildCodeException.Run($"A condition of target {target.Name}", condition))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The targets that a parameter names, in any case; null when it was not given.</summary>
    private static List<ExecutableTarget>? Resolve(BuildRun run, ParameterMember parameter)
    {
        if (run.Parameters[parameter] is not string[] names)
        {
            return null;
        }

        var found = names.Select(name => (Name: name, Target: Find(run, name))).ToList();
        var unknown = found.Where(f => f.Target is null).Select(f => f.Name).Distinct(StringComparer.Ordinal).ToList();
        return unknown.Count == 0
            ? found.ConvertAll(f => f.Target!)
            : throw UsageException.Of(unknown.ConvertAll(name => Unknown(run, name)), "targets are unknown");
    }

    private static ExecutableTarget? Find(BuildRun run, string name)
    {
        var key = Execution.Names.Key(name);
        return run.Targets.FirstOrDefault(t => Execution.Names.Key(t.Name).Equals(key, StringComparison.Ordinal));
    }

    private static string Unknown(BuildRun run, string name) =>
        $"Unknown target \"{name}\".{Execution.Names.Suggestion(name, run.Targets.Where(t => t.Listed).Select(t => t.Name))} See --help.";

    private static List<string> Names(IEnumerable<ExecutableTarget> targets) => [.. targets.Select(t => t.Name)];
}
