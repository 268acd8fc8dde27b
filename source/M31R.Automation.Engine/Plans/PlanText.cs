namespace Nuke.Common.Execution;

/// <summary>What <c>--plan</c> prints: the targets in the order in which they run, each with the reason why it is there.</summary>
internal static class PlanText
{
    internal static void Write(BuildRun run)
    {
        var number = 0;
        var dependents = run.Plan
            .SelectMany(t => t.ExecutionDependencies.Select(d => (d, t.Name)))
            .ToLookup(pair => pair.d, pair => pair.Name);
        var planned = run.Plan.ToHashSet();
        var width = run.Plan.Count == 0 ? 0 : run.Plan.Max(t => t.Name.Length);
        foreach (var target in run.Plan)
        {
            var skipped = target.Skipped is null ? "" : $"   skipped: {target.Skipped}";
            var reason = Reason(target, dependents[target], planned);
            run.Console.WriteLine(
                $"{++number,4}{(target.IsLoose ? '~' : ' ')} {target.Name.PadRight(width)}  {reason}{skipped}".TrimEnd());
        }

        WriteLegend(run);
    }

    private static void WriteLegend(BuildRun run)
    {
        if (run.Plan.Any(target => target.IsLoose))
        {
            run.Console.WriteLine();
            run.Console.WriteLine(
                "~ could as well run before the target above it: nothing but the order of declaration decides.", Tone.Faint);
        }
    }

    private static string Reason(ExecutableTarget target, IEnumerable<string> dependents, HashSet<ExecutableTarget> planned)
    {
        var reasons = new List<string>();
        if (target.Invoked)
        {
            reasons.Add("asked for");
        }

        if (dependents.Any())
        {
            reasons.Add($"for {string.Join(", ", dependents.Distinct())}");
        }

        var triggers = target.TriggerDependencies.Where(planned.Contains).Select(t => t.Name).Distinct().ToArray();
        if (triggers.Length > 0)
        {
            reasons.Add($"triggered by {string.Join(", ", triggers)}");
        }

        return string.Join("; ", reasons);
    }
}
