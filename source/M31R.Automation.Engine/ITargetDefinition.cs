using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>
/// Describes one target; every method answers the definition itself. Dependencies come in three kinds (execution, order, trigger), each
/// from both ends, each with a form for targets of a component (<c>&lt;T&gt;</c>; without arguments: the component's only target) and a
/// <c>Try…</c> form that does nothing when the build does not have the component.
/// </summary>
public interface ITargetDefinition
{
    /// <summary>What the target does, for <c>--help</c>.</summary>
    ITargetDefinition Description(string description);

    /// <summary>Adds actions that run in turn.</summary>
    ITargetDefinition Executes(params Action[] actions);

    /// <summary>Adds an action whose value is dropped.</summary>
    ITargetDefinition Executes<T>(Func<T> action);

    /// <summary>Adds an asynchronous action; the build waits for it.</summary>
    ITargetDefinition Executes(Func<Task> action);

    /// <summary>Runs these targets before this one.</summary>
    ITargetDefinition DependsOn(params Target[] targets);

    /// <summary>Runs these targets of a component before this one.</summary>
    ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets);

    /// <summary>Runs these targets of a component before this one, if the build has it.</summary>
    ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets);

    /// <summary>Runs this target before these.</summary>
    ITargetDefinition DependentFor(params Target[] targets);

    /// <summary>Runs this target before these of a component.</summary>
    ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets);

    /// <summary>Runs this target before these of a component, if the build has it.</summary>
    ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets);

    /// <summary>Places this target before these when both are scheduled.</summary>
    ITargetDefinition Before(params Target[] targets);

    /// <summary>Places this target before these of a component when both are scheduled.</summary>
    ITargetDefinition Before<T>(params Func<T, Target>[] targets);

    /// <summary>Places this target before these of a component when both are scheduled, if the build has it.</summary>
    ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets);

    /// <summary>Places this target after these when both are scheduled.</summary>
    ITargetDefinition After(params Target[] targets);

    /// <summary>Places this target after these of a component when both are scheduled.</summary>
    ITargetDefinition After<T>(params Func<T, Target>[] targets);

    /// <summary>Places this target after these of a component when both are scheduled, if the build has it.</summary>
    ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets);

    /// <summary>Runs these targets once this one has succeeded.</summary>
    ITargetDefinition Triggers(params Target[] targets);

    /// <summary>Runs these targets of a component once this one has succeeded.</summary>
    ITargetDefinition Triggers<T>(params Func<T, Target>[] targets);

    /// <summary>Runs these targets of a component once this one has succeeded, if the build has it.</summary>
    ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets);

    /// <summary>Runs this target once one of these has succeeded.</summary>
    ITargetDefinition TriggeredBy(params Target[] targets);

    /// <summary>Runs this target once one of these of a component has succeeded.</summary>
    ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets);

    /// <summary>Runs this target once one of these of a component has succeeded, if the build has it.</summary>
    ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets);

    /// <summary>Runs all targets that a component declares before this one.</summary>
    ITargetDefinition DependsOnContext<T>()
        where T : INukeBuild;

    /// <summary>
    /// Names files that the target leaves behind, for those that consume them: paths, or patterns like <c>PackagesDirectory /
    /// "*.nupkg"</c>; relative ones count from the root.
    /// </summary>
    ITargetDefinition Produces(params string[] artifacts);

    /// <summary>
    /// Uses all that these targets produce: places this target after them when both are scheduled, and warns at its turn when there is no
    /// file of one of them. They need not run now: a build server may have brought their files.
    /// </summary>
    ITargetDefinition Consumes(params Target[] targets);

    /// <summary>Uses all that these targets of a component produce.</summary>
    ITargetDefinition Consumes<T>(params Func<T, Target>[] targets);

    /// <summary>Uses some files of a target; without any, all that it produces.</summary>
    ITargetDefinition Consumes(Target target, params string[] artifacts);

    /// <summary>Uses some files of a component's target; without any, all that it produces.</summary>
    ITargetDefinition Consumes<T>(Func<T, Target> target, params string[] artifacts);

    /// <summary>Uses some files of a component's only target; without any, all that it produces.</summary>
    ITargetDefinition Consumes<T>(params string[] artifacts);

    /// <summary>Says that so many runs may share the work of the target, each with its own <see cref="INukeBuild.Partition"/>.</summary>
    /// <param name="size">At least 1.</param>
    ITargetDefinition Partition(int size);

    /// <summary>Skips the target when the condition is false just before it would run.</summary>
    ITargetDefinition OnlyWhenDynamic(
        Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null);

    /// <summary>Skips the target, and by default its dependencies, when the condition is false before anything runs.</summary>
    ITargetDefinition OnlyWhenStatic(
        Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string? conditionExpression = null);

    /// <summary>What happens to the dependencies when this target is skipped; default <see cref="DependencyBehavior.Skip"/>.</summary>
    ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior);

    /// <summary>Demands values of parameters before anything runs.</summary>
    ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : class;

    /// <summary>Demands values of parameters before anything runs.</summary>
    ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : struct;

    /// <summary>Demands that these hold before anything runs.</summary>
    ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements);

    /// <summary>Demands the tool of a class of tasks before anything runs.</summary>
    ITargetDefinition Requires<T>()
        where T : IRequireTool;

    /// <summary>Demands an exact version of the package that holds the tool of a class of tasks before anything runs.</summary>
    ITargetDefinition Requires<T>(string version)
        where T : IRequireToolWithVersion;

    /// <summary>Demands tools that members with a <see cref="PathVariableAttribute"/> or the like name before anything runs.</summary>
    ITargetDefinition Requires(Expression<Func<Tool?>> tool, params Expression<Func<Tool?>>[] tools);

    /// <summary>Runs the target even after another has failed.</summary>
    ITargetDefinition AssuredAfterFailure();

    /// <summary>Lets the build go on after this target has failed.</summary>
    ITargetDefinition ProceedAfterFailure();

    /// <summary>Leaves the target out of <c>--help</c>.</summary>
    ITargetDefinition Unlisted();

    /// <summary>Takes over all that these targets define.</summary>
    ITargetDefinition Inherit(params Target[] targets);

    /// <summary>Takes over all that a component's own implementation of these targets defines, though it is overridden here.</summary>
    ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets);

    /// <summary>Takes over all that the target overridden here defines.</summary>
    ITargetDefinition Base();
}
