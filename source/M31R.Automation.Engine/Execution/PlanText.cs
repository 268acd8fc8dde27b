namespace Nuke.Common.Execution;

/// <summary>What <c>--plan</c> prints: the targets in the order in which they run, each with the reason why it is there.</summary>
internal static class PlanText
{
    internal static void Write(BuildRun run)
    {
        var number = 0;
        var width = run.Plan.Count == 0 ? 0 : run.Plan.Max(t => t.Name.Length);
        foreach (var target in run.Plan)
        {
            var skipped = target.Skipped is null ? "" : $"   skipped: {target.Skipped}";
            run.Console.WriteLine($"{++number,4}  {target.Name.PadRight(width)}  {Reason(run, target)}{skipped}".TrimEnd());
        }
    }

    private static string Reason(BuildRun run, ExecutableTarget target)
    {
        var reasons = new List<string>();
        if (target.Invoked)
        {
            reasons.Add("asked for");
        }

        var dependents = run.Plan.Where(t => t.ExecutionDependencies.Contains(target)).Select(t => t.Name).ToArray();
        if (dependents.Length > 0)
        {
            reasons.Add($"for {string.Join(", ", dependents)}");
        }

        var triggers = target.TriggerDependencies.Where(run.Plan.Contains).Select(t => t.Name).ToArray();
        if (triggers.Length > 0)
        {
            reasons.Add($"triggered by {string.Join(", ", triggers)}");
        }

        return string.Join("; ", reasons);
    }
}
