using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>Looks for targets by the properties that declare them.</summary>
public static class ExecutableTargetExtensions
{
    /// <summary>Whether the target of a property is among these: <c>FailedTargets.Contains(Compile)</c>.</summary>
    public static bool Contains(this IEnumerable<ExecutableTarget> targets, Target target) =>
        BuildRun.Here.Catalog?.Find(target) is { } found && targets.Any(t => ReferenceEquals(t, found));
}
