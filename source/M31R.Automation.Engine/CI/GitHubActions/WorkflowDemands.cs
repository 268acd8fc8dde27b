using Nuke.Common.Execution;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>What GitHub demands of a workflow as a whole.</summary>
internal static class WorkflowDemands
{
    /// <summary>Looks for properties that make no workflow together.</summary>
    /// <exception cref="UsageException">There are some.</exception>
    internal static void Check(GitHubActionsAttribute attribute, IReadOnlyList<GitHubActionsImage> images)
    {
        if (images.GroupBy(image => image).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw Wrong(attribute, $"names the image \"{twice.Key}\" twice");
        }

        if (attribute.TimeoutMinutes < 0)
        {
            throw Wrong(attribute, $"has {nameof(attribute.TimeoutMinutes)} = {attribute.TimeoutMinutes}; minutes count from 1");
        }

        if (attribute.EnvironmentUrl is not null && attribute.EnvironmentName is null)
        {
            throw Wrong(attribute, $"has {nameof(attribute.EnvironmentUrl)} without {nameof(attribute.EnvironmentName)}");
        }

        if (attribute.ReadPermissions.Contains(GitHubActionsPermissions.IdToken))
        {
            const string Read = nameof(attribute.ReadPermissions), Write = nameof(attribute.WritePermissions);
            throw Wrong(attribute, $"has IdToken in {Read}; GitHub knows it only in {Write}");
        }
    }

    private static UsageException Wrong(GitHubActionsAttribute attribute, string what) => new($"{attribute.Origin} {what}.");
}
