using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.Git;

/// <summary>
/// Reads repositories through the git command line, not from files: only git itself knows all that a repository may be (worktrees,
/// submodules, packed refs, tag objects in packs, included configuration).
/// </summary>
internal static class GitReader
{
    private const string Heads = "refs/heads/";

    /// <summary>The repository that a directory lies in.</summary>
    /// <exception cref="AssertionFailure">There is none, git is missing, or git refuses.</exception>
    internal static GitRepository Read(AbsolutePath directory)
    {
        var top = GitCommand.Ask(directory, "rev-parse", "--show-toplevel")
            .OrFail($"\"{directory}\" lies in no working tree of git", known: "not a git repository").Line;
        var head = GitCommand.Ask(directory, "symbolic-ref", "--quiet", "HEAD").Line;
        var commit = GitCommand.Ask(directory, "rev-parse", "--quiet", "--verify", "HEAD").Line;
        var branch = head is null ? NamedByServer() : Branch(head);
        var remotes = GitRemotes.Read(directory, head is null ? null : branch);
        return new GitRepository(remotes.Address)
        {
            LocalDirectory = AbsolutePath.Create(Path.GetFullPath(top!)),
            Head = head ?? commit,
            Commit = commit,
            Tags = commit is null ? [] : Tags(directory),
            Branch = branch,
            RemoteName = remotes.Name,
            RemoteBranch = remotes.Branch,
        };
    }

    /// <summary>
    /// Build servers check out commits, not branches, and name the branch beside; a tag is none.
    /// </summary>
    private static string? NamedByServer()
    {
        var named = (BuildRun.Here.Host as IBuildServer)?.Branch;
        return string.IsNullOrEmpty(named) || named.StartsWith("refs/tags/", StringComparison.Ordinal) ? null : Branch(named);
    }

    private static string Branch(string reference) =>
        reference.StartsWith(Heads, StringComparison.Ordinal) ? reference[Heads.Length..] : reference;

    private static string[] Tags(AbsolutePath directory) =>
    [
        .. GitCommand.Ask(directory, "tag", "--points-at", "HEAD")
            .OrFail($"The tags in \"{directory}\" cannot be read")
            .Lines.Order(StringComparer.Ordinal),
    ];
}

/// <summary>Where a repository comes from.</summary>
/// <param name="Name">The remote; null without any.</param>
/// <param name="Address">Null without a remote, and for one on this machine.</param>
/// <param name="Branch">The branch there that the one here follows; null when it follows none.</param>
internal sealed record GitRemotes(string? Name, RemoteAddress? Address, string? Branch)
{
    /// <summary>The remote that a branch follows, else <c>origin</c>, else the first one of the configuration.</summary>
    internal static GitRemotes Read(AbsolutePath directory, string? branch)
    {
        // Exit code 1 means that nothing fits.
        var lines = GitCommand.Ask(directory, "config", "--get-regexp", @"^(remote\..*\.url|branch\..*\.(remote|merge))$").Lines;
        var settings = lines.Select(l => l.Split(' ', 2)).Where(l => l.Length == 2).ToLookup(l => l[0], l => l[1], StringComparer.Ordinal);
        var names = settings
            .Where(s => s.Key.StartsWith("remote.", StringComparison.Ordinal))
            .Select(s => s.Key["remote.".Length..^".url".Length])
            .ToList();
        var followed = settings[$"branch.{branch}.remote"].LastOrDefault();
        var name = names.Find(n => n == followed) ?? names.Find(n => n == "origin") ?? names.FirstOrDefault();
        var merge = name == followed ? settings[$"branch.{branch}.merge"].LastOrDefault() : null;
        return new GitRemotes(
            name,
            settings[$"remote.{name}.url"].FirstOrDefault() is { } url ? RemoteAddress.Parse(url) : null,
            merge?.StartsWith("refs/heads/", StringComparison.Ordinal) is true ? merge["refs/heads/".Length..] : merge);
    }
}
