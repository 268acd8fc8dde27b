namespace Nuke.Common.Execution;

/// <summary>
/// Tells extensions of a build and then the build itself what happens in a run. What they throw comes back under their name.
/// </summary>
/// <param name="build">The build.</param>
/// <param name="extensions">In the order in which they are called.</param>
internal sealed class BuildEvents(NukeBuild build, IReadOnlyList<IBuildExtension> extensions)
{
    /// <summary>
    /// The extensions of a build: the highest priority first, equal ones as reflection answers them (derived classes before base classes).
    /// </summary>
    internal static BuildEvents Of(NukeBuild build)
    {
        var found = BuildCodeException.Run($"An attribute of {build.GetType().Name}", () => Find(build.GetType()));
        IBuildExtension[] extensions = [.. found.OrderByDescending(extension => extension.Priority)];
        foreach (var extension in extensions.OfType<BuildExtensionAttributeBase>())
        {
            extension.Build = build;
        }

        return new BuildEvents(build, extensions);
    }

    internal void BuildCreated(IReadOnlyCollection<ExecutableTarget> targets)
    {
        Tell<IOnBuildCreated>(nameof(IOnBuildCreated.OnBuildCreated), e => e.OnBuildCreated(targets));
        BuildCodeException.Run(nameof(IOnBuildCreated.OnBuildCreated), build.Hooks.OnBuildCreated);
    }

    internal void BuildInitialized(IReadOnlyCollection<ExecutableTarget> targets, IReadOnlyCollection<ExecutableTarget> plan)
    {
        Tell<IOnBuildInitialized>(nameof(IOnBuildInitialized.OnBuildInitialized), e => e.OnBuildInitialized(targets, plan));
        BuildCodeException.Run(nameof(IOnBuildInitialized.OnBuildInitialized), build.Hooks.OnBuildInitialized);
    }

    internal void BuildFinished()
    {
        Tell<IOnBuildFinished>(nameof(IOnBuildFinished.OnBuildFinished), e => e.OnBuildFinished());
        BuildCodeException.Run(nameof(IOnBuildFinished.OnBuildFinished), build.Hooks.OnBuildFinished);
    }

    internal void TargetRunning(ExecutableTarget target)
    {
        Tell<IOnTargetRunning>(nameof(IOnTargetRunning.OnTargetRunning), e => e.OnTargetRunning(target));
        BuildCodeException.Run(nameof(IOnTargetRunning.OnTargetRunning), () => build.Hooks.OnTargetRunning(target.Name));
    }

    internal void TargetSkipped(ExecutableTarget target)
    {
        Tell<IOnTargetSkipped>(nameof(IOnTargetSkipped.OnTargetSkipped), e => e.OnTargetSkipped(target));
        BuildCodeException.Run(nameof(IOnTargetSkipped.OnTargetSkipped), () => build.Hooks.OnTargetSkipped(target.Name));
    }

    internal void TargetSucceeded(ExecutableTarget target)
    {
        Tell<IOnTargetSucceeded>(nameof(IOnTargetSucceeded.OnTargetSucceeded), e => e.OnTargetSucceeded(target));
        BuildCodeException.Run(nameof(IOnTargetSucceeded.OnTargetSucceeded), () => build.Hooks.OnTargetSucceeded(target.Name));
    }

    internal void TargetFailed(ExecutableTarget target)
    {
        Tell<IOnTargetFailed>(nameof(IOnTargetFailed.OnTargetFailed), e => e.OnTargetFailed(target));
        BuildCodeException.Run(nameof(IOnTargetFailed.OnTargetFailed), () => build.Hooks.OnTargetFailed(target.Name));
    }

    internal void TargetSummaryUpdated(ExecutableTarget target) =>
        Tell<IOnTargetSummaryUpdated>(nameof(IOnTargetSummaryUpdated.OnTargetSummaryUpdated), e => e.OnTargetSummaryUpdated(build, target));

    private static IReadOnlyList<IBuildExtension> Find(Type type) =>
        [.. type.GetCustomAttributes(typeof(IBuildExtension), inherit: true).Cast<IBuildExtension>()];

    private void Tell<T>(string what, Action<T> tell)
        where T : IBuildExtension
    {
        foreach (var extension in extensions.OfType<T>())
        {
            BuildCodeException.Run($"{extension.GetType().Name}.{what}", () => tell(extension));
        }
    }
}
