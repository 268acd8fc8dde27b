namespace Nuke.Common.Git;

/// <summary>How a remote repository is reached.</summary>
public enum GitProtocol
{
    /// <summary>HTTPS; also HTTP.</summary>
    Https = 0,

    /// <summary>SSH.</summary>
    Ssh = 1,
}
