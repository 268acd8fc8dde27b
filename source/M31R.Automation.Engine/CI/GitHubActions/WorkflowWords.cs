using Nuke.Common.Execution;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>What GitHub calls things.</summary>
internal static class WorkflowWords
{
    private static readonly GitHubActionsImage[] retired =
    [
        GitHubActionsImage.WindowsServer2019, GitHubActionsImage.Ubuntu2004, GitHubActionsImage.Ubuntu1804,
        GitHubActionsImage.MacOs12, GitHubActionsImage.MacOs11, GitHubActionsImage.MacOs1015,
    ];

    /// <summary>The label for <c>runs-on</c>.</summary>
    internal static string Label(this GitHubActionsImage image) => image switch
    {
        GitHubActionsImage.WindowsServer2022 => "windows-2022",
        GitHubActionsImage.WindowsServer2019 => "windows-2019",
        GitHubActionsImage.Ubuntu2404 => "ubuntu-24.04",
        GitHubActionsImage.Ubuntu2204 => "ubuntu-22.04",
        GitHubActionsImage.Ubuntu2004 => "ubuntu-20.04",
        GitHubActionsImage.Ubuntu1804 => "ubuntu-18.04",
        GitHubActionsImage.MacOs14 => "macos-14",
        GitHubActionsImage.MacOs12 => "macos-12",
        GitHubActionsImage.MacOs11 => "macos-11",
        GitHubActionsImage.MacOs1015 => "macos-10.15",
        GitHubActionsImage.WindowsLatest => "windows-latest",
        GitHubActionsImage.UbuntuLatest => "ubuntu-latest",
        GitHubActionsImage.MacOsLatest => "macos-latest",
        GitHubActionsImage.SelfHosted => "self-hosted",
        _ => throw new UsageException($"Unknown image \"{image}\" for GitHub Actions."),
    };

    /// <summary>Whether shell scripts run there; not known of one's own machines.</summary>
    internal static bool IsUnix(this GitHubActionsImage image) =>
        image.ToString().StartsWith("Ubuntu", StringComparison.Ordinal) || image.ToString().StartsWith("MacOs", StringComparison.Ordinal);

    /// <summary>Whether GitHub has taken the machines away: jobs wait for one until they are cancelled.</summary>
    internal static bool IsRetired(this GitHubActionsImage image) => retired.Contains(image);

    /// <summary>The key below <c>on</c>.</summary>
    internal static string Event(this GitHubActionsTrigger trigger) => Names.Kebab(trigger.ToString()).Replace('-', '_');

    /// <summary>The key below <c>permissions</c>.</summary>
    internal static string Scope(this GitHubActionsPermissions permission) => Names.Kebab(permission.ToString());
}
