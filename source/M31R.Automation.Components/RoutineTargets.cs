using M31R.Automation.Findings;
using M31R.Automation.Reports;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Components;

/// <summary>Which targets of a run leave results, and how the engine saw each end.</summary>
internal static class RoutineTargets
{
    /// <summary>The targets of this run's plan that report a rule, in the order they run.</summary>
    public static IEnumerable<RoutineTarget> Of(INukeBuild build, RuleCatalogue catalogue) =>
        from target in build.ExecutionPlan
        where catalogue.Rules.Any(rule => rule.Target == target.Name)
        select new RoutineTarget(target.Name, EndOf(target));

    private static TargetEnd EndOf(ExecutableTarget target) => target.Status switch
    {
        ExecutionStatus.Skipped or ExecutionStatus.Scheduled => TargetEnd.Skipped,
        ExecutionStatus.NotRun or ExecutionStatus.Aborted or ExecutionStatus.Running => TargetEnd.Interrupted,
        _ => TargetEnd.Ran,
    };
}
