namespace Nuke.Common.Execution;

/// <summary>
/// An attribute of a build class (or of one of its base classes) that takes part in runs: it implements one of the interfaces below, each
/// called before the build's own method of the same event. What an extension throws ends the run, or fails the target it was told of, under
/// its name.
/// </summary>
public interface IBuildExtension
{
    /// <summary>The extension with the highest value is called first; default 0.</summary>
    float Priority { get; }
}

/// <summary>Is told once the build exists, before its parameters are read.</summary>
public interface IOnBuildCreated : IBuildExtension
{
    /// <summary>Called with all targets of the build.</summary>
    void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets);
}

/// <summary>Is told once parameters are set and the plan is made.</summary>
public interface IOnBuildInitialized : IBuildExtension
{
    /// <summary>Called with all targets of the build, and those of this run in the order in which they run.</summary>
    void OnBuildInitialized(IReadOnlyCollection<ExecutableTarget> executableTargets, IReadOnlyCollection<ExecutableTarget> executionPlan);
}

/// <summary>Is told after the last target.</summary>
public interface IOnBuildFinished : IBuildExtension
{
    /// <summary>Called after success, failure and interruption.</summary>
    void OnBuildFinished();
}

/// <summary>Is told before a target runs.</summary>
public interface IOnTargetRunning : IBuildExtension
{
    /// <summary>Called before the target's first action.</summary>
    void OnTargetRunning(ExecutableTarget target);
}

/// <summary>Is told of a target that is left out.</summary>
public interface IOnTargetSkipped : IBuildExtension
{
    /// <summary>Called at the target's turn; <see cref="ExecutableTarget.Skipped"/> says why.</summary>
    void OnTargetSkipped(ExecutableTarget target);
}

/// <summary>Is told after a target has succeeded.</summary>
public interface IOnTargetSucceeded : IBuildExtension
{
    /// <summary>Called after the target's last action.</summary>
    void OnTargetSucceeded(ExecutableTarget target);
}

/// <summary>Is told after a target has failed.</summary>
public interface IOnTargetFailed : IBuildExtension
{
    /// <summary>Called after the failure was told.</summary>
    void OnTargetFailed(ExecutableTarget target);
}

/// <summary>Is told when a target has added lines to its row of the summary.</summary>
public interface IOnTargetSummaryUpdated : IBuildExtension
{
    /// <summary>Called from the target's own code, once the lines are added.</summary>
    void OnTargetSummaryUpdated(INukeBuild build, ExecutableTarget target);
}
