namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>A trigger of a workflow with conditions.</summary>
public abstract class GitHubActionsDetailedTrigger : ConfigurationEntity;
