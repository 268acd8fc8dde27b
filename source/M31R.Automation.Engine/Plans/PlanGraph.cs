namespace Nuke.Common.Execution;

/// <summary>Why one target comes before another.</summary>
internal enum EdgeKind
{
    Execution,
    Trigger,
    Order,
}

/// <summary>A target of a drawn plan.</summary>
/// <param name="Name">As declared.</param>
/// <param name="Description">Or null.</param>
/// <param name="IsInvoked">Whether it was named, or is a default target and none was named.</param>
/// <param name="IsPlanned">Whether it runs then.</param>
internal sealed record PlanNode(string Name, string? Description, bool IsInvoked, bool IsPlanned)
{
    /// <summary>Whether it could as well run before the one above it in the plan.</summary>
    internal bool IsLoose { get; init; }
}

/// <summary>One target before another, both by number.</summary>
internal sealed record PlanEdge(int From, int To, EdgeKind Kind);

/// <summary>A drawn plan.</summary>
/// <param name="Nodes">All targets of a build in the order of declaration.</param>
/// <param name="Relations">All that stands between them.</param>
internal sealed record PlanGraph(IReadOnlyList<PlanNode> Nodes, IReadOnlyList<PlanEdge> Relations)
{
    /// <summary>Of the relations between the same two targets, the strongest.</summary>
    internal IReadOnlyList<PlanEdge> Edges { get; } =
        [.. Relations.OrderBy(edge => edge.To).ThenBy(edge => edge.Kind).DistinctBy(edge => (edge.From, edge.To))];

    internal static PlanGraph Of(IReadOnlyList<ExecutableTarget> targets, IReadOnlyCollection<ExecutableTarget> plan)
    {
        var planned = plan.ToHashSet();
        var nodes = targets.Select(t => new PlanNode(t.Name, t.Description, t.Invoked, planned.Contains(t)) { IsLoose = t.IsLoose });
        var numbers = targets.Select((target, number) => (target, number)).ToDictionary(pair => pair.target, pair => pair.number);
        var relations = targets.SelectMany(target => Relate(target, EdgeKind.Execution, target.ExecutionDependencies)
            .Concat(Relate(target, EdgeKind.Trigger, target.TriggerDependencies))
            .Concat(Relate(target, EdgeKind.Order, target.OrderDependencies)));
        return new PlanGraph([.. nodes], [.. relations]);

        IEnumerable<PlanEdge> Relate(ExecutableTarget target, EdgeKind kind, List<ExecutableTarget> before) =>
            before.Distinct().Where(numbers.ContainsKey).Select(other => new PlanEdge(numbers[other], numbers[target], kind));
    }
}
