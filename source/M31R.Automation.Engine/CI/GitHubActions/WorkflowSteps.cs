using Nuke.Common.CI.GitHubActions.Configuration;
using Nuke.Common.Execution;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>The steps of a job that an attribute's properties may leave out.</summary>
internal static class WorkflowSteps
{
    /// <summary>The step that restores what is kept from run to run; null when nothing is.</summary>
    internal static GitHubActionsCacheStep? Cache(GitHubActionsAttribute attribute) =>
        attribute.CacheIncludePatterns.Length == 0 || attribute.CacheKeyFiles.Length == 0
            ? null
            : new GitHubActionsCacheStep
            {
                IncludePatterns = attribute.CacheIncludePatterns,
                ExcludePatterns = attribute.CacheExcludePatterns,
                KeyFiles = attribute.CacheKeyFiles,
            };

    /// <summary>
    /// The uploads of what the targets produce. Two jobs of a run cannot upload the same name, so each gives its own suffix
    /// (https://github.com/actions/upload-artifact/blob/main/docs/MIGRATION.md).
    /// </summary>
    internal static IEnumerable<GitHubActionsArtifactStep> Artifacts(
        GitHubActionsAttribute attribute, IEnumerable<ExecutableTarget> targets, string suffix) =>
        from artifact in attribute.PublishArtifacts ? WorkflowArtifacts.Of(attribute.Build.RootDirectory, targets) : []
        select new GitHubActionsArtifactStep
        {
            Name = $"{artifact.Name}{suffix}",
            Path = artifact.Path,
            Condition = attribute.PublishCondition,
        };
}
