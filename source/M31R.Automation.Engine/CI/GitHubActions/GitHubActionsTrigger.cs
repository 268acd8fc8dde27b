namespace Nuke.Common.CI.GitHubActions;

/// <summary>What starts a workflow.</summary>
public enum GitHubActionsTrigger
{
    /// <summary><c>push</c>.</summary>
    Push,

    /// <summary><c>pull_request</c>.</summary>
    PullRequest,

    /// <summary><c>workflow_dispatch</c>: a person.</summary>
    WorkflowDispatch,
}
