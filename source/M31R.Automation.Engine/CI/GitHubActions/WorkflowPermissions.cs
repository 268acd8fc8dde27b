namespace Nuke.Common.CI.GitHubActions;

/// <summary>What the token of a workflow may do by an attribute's properties; with any of these, GitHub lets it do nothing else.</summary>
internal static class WorkflowPermissions
{
    internal static IEnumerable<(GitHubActionsPermissions Type, string Permission)> Of(GitHubActionsAttribute attribute) =>
        from permission in Enum.GetValues<GitHubActionsPermissions>()
        let isWritten = attribute.WritePermissions.Contains(permission)
        where isWritten || attribute.ReadPermissions.Contains(permission)
        select (permission, isWritten ? "write" : "read");
}
