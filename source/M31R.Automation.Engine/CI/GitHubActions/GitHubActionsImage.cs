namespace Nuke.Common.CI.GitHubActions;

/// <summary>The machines that jobs run on (https://docs.github.com/actions/reference/runners/github-hosted-runners).</summary>
public enum GitHubActionsImage
{
    /// <summary><c>windows-2022</c>.</summary>
    WindowsServer2022,

    /// <summary><c>windows-2019</c>, which GitHub has retired.</summary>
    WindowsServer2019,

    /// <summary><c>ubuntu-24.04</c>.</summary>
    Ubuntu2404,

    /// <summary><c>ubuntu-22.04</c>.</summary>
    Ubuntu2204,

    /// <summary><c>ubuntu-20.04</c>, which GitHub has retired.</summary>
    Ubuntu2004,

    /// <summary><c>ubuntu-18.04</c>, which GitHub has retired.</summary>
    Ubuntu1804,

    /// <summary><c>macos-14</c>.</summary>
    MacOs14,

    /// <summary><c>macos-12</c>, which GitHub has retired.</summary>
    MacOs12,

    /// <summary><c>macos-11</c>, which GitHub has retired.</summary>
    MacOs11,

    /// <summary><c>macos-10.15</c>, which GitHub has retired.</summary>
    MacOs1015,

    /// <summary><c>windows-latest</c>.</summary>
    WindowsLatest,

    /// <summary><c>ubuntu-latest</c>.</summary>
    UbuntuLatest,

    /// <summary><c>macos-latest</c>.</summary>
    MacOsLatest,

    /// <summary><c>self-hosted</c>: any machine of one's own.</summary>
    SelfHosted,
}
