namespace Nuke.Common.Execution;

/// <summary>What a build wants to be told; each may throw.</summary>
internal sealed record BuildHooks(
    Action OnBuildCreated,
    Action OnBuildInitialized,
    Action OnBuildFinished,
    Action<string> OnTargetRunning,
    Action<string> OnTargetSkipped,
    Action<string> OnTargetFailed,
    Action<string> OnTargetSucceeded);
