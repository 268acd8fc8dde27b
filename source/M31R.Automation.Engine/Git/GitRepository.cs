using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.Git;

/// <summary>A git repository as it was when it was read, with where its remote is. What is not known is null.</summary>
public class GitRepository
{
    private readonly RemoteAddress? address;

    /// <summary>For a repository whose parts are known.</summary>
    public GitRepository(
        GitProtocol? protocol,
        string? endpoint,
        string? identifier,
        string? branch,
        AbsolutePath? localDirectory,
        string? head,
        string? commit,
        IReadOnlyCollection<string>? tags,
        string? remoteName,
        string? remoteBranch)
        : this(endpoint is null || identifier is null ? null : new RemoteAddress(protocol, endpoint, identifier))
    {
        Branch = branch;
        LocalDirectory = localDirectory;
        Head = head;
        Commit = commit;
        Tags = tags ?? [];
        RemoteName = remoteName;
        RemoteBranch = remoteBranch;
    }

    internal GitRepository(RemoteAddress? address) => this.address = address;

    /// <summary>How the remote is reached; null when there is none, or by another protocol.</summary>
    public GitProtocol? Protocol => address?.Protocol;

    /// <summary>The host of the remote, with its port where the URL has one; null for a path on this machine.</summary>
    public string? Endpoint => address?.Endpoint;

    /// <summary>The path of the remote at its host, mostly <c>owner/name</c>; null for a path on this machine.</summary>
    public string? Identifier => address?.Identifier;

    /// <summary>The root of the working tree.</summary>
    public AbsolutePath? LocalDirectory { get; internal init; }

    /// <summary>What <c>HEAD</c> holds: a ref like <c>refs/heads/main</c>, or a commit when it is detached.</summary>
    public string? Head { get; internal init; }

    /// <summary>The commit that is checked out; null before the first one.</summary>
    public string? Commit { get; internal init; }

    /// <summary>The tags of the commit, in ordinal order.</summary>
    public IReadOnlyCollection<string> Tags { get; internal init; } = [];

    /// <summary>The remote that the branch follows, else <c>origin</c>, else the first of the configuration.</summary>
    public string? RemoteName { get; internal init; }

    /// <summary>The branch of the remote that the branch follows; null when it follows none.</summary>
    public string? RemoteBranch { get; internal init; }

    /// <summary>The branch that is checked out; on a detached <c>HEAD</c> the one that the build server names, or null.</summary>
    public string? Branch { get; internal init; }

    /// <summary><c>https://host/owner/name</c>, whatever the protocol of the remote; null without one.</summary>
    public string? HttpsUrl => address?.HttpsUrl;

    /// <summary><c>git@host:owner/name</c>, whatever the protocol of the remote; null without one.</summary>
    public string? SshUrl => address?.SshUrl;

    /// <summary>
    /// Reads the repository that a directory lies in, with the git command line. Fails when there is none, when git is missing, and when
    /// git refuses. URLs are those of the configuration; <c>insteadOf</c> changes none.
    /// </summary>
    public static GitRepository FromLocalDirectory(AbsolutePath directory) => GitReader.Read(directory);

    /// <summary>The repository of a URL, of which no more is known. Fails for a path.</summary>
    public static GitRepository FromUrl(string url, string? branch = null) => RemoteAddress.Parse(url) is { } address
        ? new GitRepository(address) { Branch = branch }
        : throw new AssertionFailure(
            $"\"{url}\" is no URL of a git repository; one looks like https://host/owner/name or git@host:owner/name.", null);

    /// <summary>The same repository on another branch; this one stays as it is.</summary>
    public GitRepository SetBranch(string? branch) => new(address)
    {
        Branch = branch,
        LocalDirectory = LocalDirectory,
        Head = Head,
        Commit = Commit,
        Tags = Tags,
        RemoteName = RemoteName,
        RemoteBranch = RemoteBranch,
    };

    /// <summary>The URL of the remote in its protocol, else the directory.</summary>
    public override string ToString() => (Protocol == GitProtocol.Ssh ? SshUrl : HttpsUrl) ?? LocalDirectory?.ToString() ?? "";
}
