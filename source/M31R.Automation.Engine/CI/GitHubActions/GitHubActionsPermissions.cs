namespace Nuke.Common.CI.GitHubActions;

/// <summary>
/// What the token of a workflow may be allowed
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions).
/// </summary>
public enum GitHubActionsPermissions
{
    /// <summary><c>actions</c>: workflow runs.</summary>
    Actions,

    /// <summary><c>checks</c>: check runs.</summary>
    Checks,

    /// <summary><c>contents</c>: commits, branches, releases.</summary>
    Contents,

    /// <summary><c>deployments</c>.</summary>
    Deployments,

    /// <summary><c>id-token</c>: an OpenID Connect token; only for writing.</summary>
    IdToken,

    /// <summary><c>issues</c>.</summary>
    Issues,

    /// <summary><c>discussions</c>.</summary>
    Discussions,

    /// <summary><c>packages</c>.</summary>
    Packages,

    /// <summary><c>pages</c>: GitHub Pages.</summary>
    Pages,

    /// <summary><c>pull-requests</c>.</summary>
    PullRequests,

    /// <summary><c>repository-projects</c>: classic projects.</summary>
    RepositoryProjects,

    /// <summary><c>security-events</c>: code scanning.</summary>
    SecurityEvents,

    /// <summary><c>statuses</c>: the state of commits.</summary>
    Statuses,
}
