using Nuke.Common.CI.GitHubActions.Configuration;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>The triggers with conditions that an attribute's properties ask for.</summary>
internal static class WorkflowTriggers
{
    internal static IEnumerable<GitHubActionsDetailedTrigger> Of(GitHubActionsAttribute attribute)
    {
        if (Push(attribute) is { HasConditions: true } push)
        {
            yield return push;
        }

        if (PullRequest(attribute) is { HasConditions: true } pullRequest)
        {
            yield return pullRequest;
        }

        if (attribute.OnWorkflowDispatchOptionalInputs.Length + attribute.OnWorkflowDispatchRequiredInputs.Length > 0)
        {
            yield return new GitHubActionsWorkflowDispatchTrigger
            {
                OptionalInputs = attribute.OnWorkflowDispatchOptionalInputs,
                RequiredInputs = attribute.OnWorkflowDispatchRequiredInputs,
            };
        }

        if (!string.IsNullOrEmpty(attribute.OnCronSchedule))
        {
            yield return new GitHubActionsScheduledTrigger { Cron = attribute.OnCronSchedule };
        }
    }

    private static GitHubActionsVcsTrigger Push(GitHubActionsAttribute attribute) => new()
    {
        Kind = GitHubActionsTrigger.Push,
        Branches = attribute.OnPushBranches,
        BranchesIgnore = attribute.OnPushBranchesIgnore,
        Tags = attribute.OnPushTags,
        TagsIgnore = attribute.OnPushTagsIgnore,
        IncludePaths = attribute.OnPushIncludePaths,
        ExcludePaths = attribute.OnPushExcludePaths,
    };

    private static GitHubActionsVcsTrigger PullRequest(GitHubActionsAttribute attribute) => new()
    {
        Kind = GitHubActionsTrigger.PullRequest,
        Branches = attribute.OnPullRequestBranches,
        IncludePaths = attribute.OnPullRequestIncludePaths,
        ExcludePaths = attribute.OnPullRequestExcludePaths,
    };
}
