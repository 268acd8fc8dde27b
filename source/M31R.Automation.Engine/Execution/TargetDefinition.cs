using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Writes what a definition says into its target, and the other end of a dependency into the other target.</summary>
internal sealed class TargetDefinition(ExecutableTarget target, TargetCatalog catalog) : ITargetDefinition
{
    private enum Absence
    {
        IsAnError,
        IsFine,
    }

    public ITargetDefinition Description(string description) => Do(() => target.Description = description);

    public ITargetDefinition Executes(params Action[] actions) => Do(() => target.Actions.AddRange(actions));

    public ITargetDefinition Executes<T>(Func<T> action) => Do(() => target.Actions.Add(() => action()));

    public ITargetDefinition Executes(Func<Task> action) => Do(() => target.Actions.Add(() => action().GetAwaiter().GetResult()));

    public ITargetDefinition DependsOn(params Target[] targets) => Each(targets, DependOn);

    public ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) => Each(targets, DependOn, Absence.IsAnError);

    public ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) => Each(targets, DependOn, Absence.IsFine);

    public ITargetDefinition DependentFor(params Target[] targets) => Each(targets, BeDependencyOf);

    public ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) => Each(targets, BeDependencyOf, Absence.IsAnError);

    public ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) => Each(targets, BeDependencyOf, Absence.IsFine);

    public ITargetDefinition Before(params Target[] targets) => Each(targets, ComeBefore);

    public ITargetDefinition Before<T>(params Func<T, Target>[] targets) => Each(targets, ComeBefore, Absence.IsAnError);

    public ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) => Each(targets, ComeBefore, Absence.IsFine);

    public ITargetDefinition After(params Target[] targets) => Each(targets, ComeAfter);

    public ITargetDefinition After<T>(params Func<T, Target>[] targets) => Each(targets, ComeAfter, Absence.IsAnError);

    public ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) => Each(targets, ComeAfter, Absence.IsFine);

    public ITargetDefinition Triggers(params Target[] targets) => Each(targets, Trigger);

    public ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) => Each(targets, Trigger, Absence.IsAnError);

    public ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) => Each(targets, Trigger, Absence.IsFine);

    public ITargetDefinition TriggeredBy(params Target[] targets) => Each(targets, BeTriggeredBy);

    public ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) => Each(targets, BeTriggeredBy, Absence.IsAnError);

    public ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) => Each(targets, BeTriggeredBy, Absence.IsFine);

    public ITargetDefinition DependsOnContext<T>()
        where T : INukeBuild => Each(catalog.AllOfComponent<T>(Calls(nameof(DependsOnContext))), DependOn, Absence.IsAnError);

    public ITargetDefinition Produces(params string[] artifacts) => Do(() => target.ArtifactProducts.AddRange(artifacts));

    public ITargetDefinition Consumes(params Target[] targets) => Each(targets, producer => Consume(producer, []));

    public ITargetDefinition Consumes<T>(params Func<T, Target>[] targets) =>
        Each(targets, producer => Consume(producer, []), Absence.IsAnError);

    public ITargetDefinition Consumes(Target target, params string[] artifacts) => Each([target], producer => Consume(producer, artifacts));

    public ITargetDefinition Consumes<T>(Func<T, Target> target, params string[] artifacts) =>
        Each([target], producer => Consume(producer, artifacts), Absence.IsAnError);

    public ITargetDefinition Consumes<T>(params string[] artifacts) =>
        Each<T>([], producer => Consume(producer, artifacts), Absence.IsAnError);

    public ITargetDefinition Partition(int size) => Do(() => target.PartitionSize = size >= 1
        ? size
        : throw new UsageException($"Target \"{target.Name}\" has {size} partitions; it takes at least 1."));

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string? conditionExpression = null) =>
        Do(() => target.DynamicConditions.Add((ConditionText(conditionExpression), condition)));

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string? conditionExpression = null) =>
        Do(() => target.StaticConditions.Add((ConditionText(conditionExpression), condition)));

    public ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior) => Do(() => target.DependencyBehavior = dependencyBehavior);

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : class => Do(() => target.DelegateRequirements.AddRange([parameterRequirement, .. parameterRequirements]));

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : struct => Do(() => target.DelegateRequirements.AddRange([parameterRequirement, .. parameterRequirements]));

    public ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements) =>
        Do(() => target.DelegateRequirements.AddRange([requirement, .. requirements]));

    public ITargetDefinition Requires<T>()
        where T : IRequireTool => Do(() => target.ToolRequirements.Add(RequiredTools.Of(typeof(T), null)));

    public ITargetDefinition Requires<T>(string version)
        where T : IRequireToolWithVersion => Do(() => target.ToolRequirements.Add(RequiredTools.Of(typeof(T), version)));

    public ITargetDefinition Requires(Expression<Func<Tool?>> tool, params Expression<Func<Tool?>>[] tools) =>
        Do(() => target.ToolRequirements.AddRange(tools.Prepend(tool).Select(RequiredTools.Of)));

    public ITargetDefinition AssuredAfterFailure() => Do(() => target.AssuredAfterFailure = true);

    public ITargetDefinition ProceedAfterFailure() => Do(() => target.ProceedAfterFailure = true);

    public ITargetDefinition Unlisted() => Do(() => target.Listed = false);

    public ITargetDefinition Inherit(params Target[] targets) => Do(() => Array.ForEach(targets, inherited => inherited(this)));

    public ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets) => targets is []
        ? catalog.OwnImplementation<T>(null, Calls(nameof(Inherit)))(this)
        : Do(() => Array.ForEach(targets, inherited => catalog.OwnImplementation(inherited, Calls(nameof(Inherit)))(this)));

    public ITargetDefinition Base() => catalog.Overridden(target)(this);

    /// <summary><c>() => Ready</c> to <c>Ready</c>.</summary>
    private static string ConditionText(string? expression)
    {
        var arrow = expression?.IndexOf("=>", StringComparison.Ordinal) ?? -1;
        return arrow < 0 ? expression ?? "condition" : expression![(arrow + 2)..].Trim();
    }

    private void DependOn(ExecutableTarget other) => Wait(target, other, target.ExecutionDependencies, nameof(DependsOn));

    private void BeDependencyOf(ExecutableTarget other) => Wait(other, target, other.ExecutionDependencies, nameof(DependentFor));

    private void ComeBefore(ExecutableTarget other) => Wait(other, target, other.OrderDependencies, nameof(Before));

    private void ComeAfter(ExecutableTarget other) => Wait(target, other, target.OrderDependencies, nameof(After));

    private void Trigger(ExecutableTarget other)
    {
        target.Triggers.Add(other);
        Wait(other, target, other.TriggerDependencies, nameof(Triggers));
    }

    private void BeTriggeredBy(ExecutableTarget other)
    {
        other.Triggers.Add(target);
        Wait(target, other, target.TriggerDependencies, nameof(TriggeredBy));
    }

    private void Consume(ExecutableTarget producer, IReadOnlyList<string> artifacts)
    {
        target.ArtifactDependencies.AddRange(producer, artifacts);
        Wait(target, producer, target.OrderDependencies, nameof(Consumes));
    }

    /// <summary>One target comes after another; which call says so is told when they wait for each other in a circle.</summary>
    private void Wait(ExecutableTarget waiting, ExecutableTarget awaited, List<ExecutableTarget> dependencies, string method)
    {
        dependencies.Add(awaited);
        catalog.Waits.TryAdd((waiting, awaited), new WaitDeclaration(target, method));
    }

    private TargetDefinition Do(Action action)
    {
        action();
        return this;
    }

    private TargetDefinition Each(IReadOnlyList<Target> others, Action<ExecutableTarget> relate)
    {
        foreach (var other in others)
        {
            relate(catalog.Find(other) ?? throw new UsageException(
                $"Target \"{target.Name}\" names a target that is not part of the build"
                + $" (its lambda is in {other.Method.DeclaringType?.FullName})."));
        }

        return this;
    }

    private Caller Calls(string method) => new(target.Name, method);

    private TargetDefinition Each<T>(
        IReadOnlyList<Func<T, Target>> others, Action<ExecutableTarget> relate, Absence absence, [CallerMemberName] string method = "")
    {
        if (catalog.OfComponent(others, Calls(method)) is { } found)
        {
            return Each(found, relate);
        }

        return absence == Absence.IsFine
            ? this
            : throw new UsageException(
                $"Target \"{target.Name}\" names a target of {typeof(T).Name}, which the build does not have."
                + " Add the component, or use Try….");
    }
}
