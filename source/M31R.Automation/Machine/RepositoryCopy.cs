using System.Text;

namespace M31R.Automation.Machine;

/// <summary>Makes a repository at the same commit as another, without its files, and without running or changing anything of it.</summary>
internal static class RepositoryCopy
{
    /// <summary>Settings that decide what is in a file, not what is run.</summary>
    private static readonly string[] Kept = ["core.autocrlf", "core.eol"];

    /// <summary>
    /// What git itself writes first into <c>packed-refs</c>. Git can do without; the .NET SDK's own reader of repositories cannot, and
    /// fails the build.
    /// </summary>
    private const string References = "# pack-refs with: peeled fully-peeled sorted \n";

    /// <summary>A reference, and below an annotated tag what it points to, as that first line promises.</summary>
    private const string Reference = "%(objectname) %(refname)%(if)%(*objectname)%(then)%0a^%(*objectname)%(end)";

    /// <summary>The repository, with an index of HEAD.</summary>
    /// <param name="git">Asks the one and tells the other.</param>
    /// <param name="source">Root of the tree to copy from.</param>
    /// <param name="copy">Root of the tree to make.</param>
    public static void Make(GitDoor git, string source, string copy)
    {
        var files = new FileDoor();
        var state = git.State(source);
        var format = git.Ask(source, "rev-parse", "--show-object-format").Trim();
        files.CreateDirectory(copy);
        git.Tell(copy, "init", "-q", "--template=", $"--object-format={format}");
        var repository = Path.Combine(copy, ".git");
        files.Write(Path.Combine(repository, "objects/info/alternates"), Quoted(PathOf(git, source, "objects")));
        files.Write(
            Path.Combine(repository, "packed-refs"),
            References + git.Ask(source, "for-each-ref", $"--format={Reference}", "refs/heads", "refs/remotes/origin", "refs/tags"));
        if (state.IsShallow)
            files.Write(Path.Combine(repository, "shallow"), files.ReadBytes(PathOf(git, source, "shallow")));

        Configure(git, source, copy, state.Origin);
        PutHead(git, copy, state);
    }

    /// <summary>Notes in the index which files are as in HEAD, so that nobody has to read them all again to know.</summary>
    public static void RememberFiles(GitDoor git, string copy) => git.Run(copy, "update-index", "-q", "--refresh");

    private static void Configure(GitDoor git, string source, string copy, string? origin)
    {
        if (origin is not null)
            git.Tell(copy, "config", "remote.origin.url", origin);

        foreach (var key in Kept)
        {
            if (git.Run(source, "config", "--local", "--get", key) is { Succeeded: true } setting)
                git.Tell(copy, "config", key, setting.StandardOutput.TrimEnd('\n'));
        }
    }

    private static void PutHead(GitDoor git, string copy, RepositoryState state)
    {
        if (state.Branch is not null)
            git.Tell(copy, "symbolic-ref", "HEAD", "refs/heads/" + state.Branch);
        else if (state.Commit is not null)
            git.Tell(copy, "update-ref", "--no-deref", "HEAD", state.Commit);

        if (state.Commit is not null)
            git.Tell(copy, "read-tree", "HEAD");
    }

    private static string PathOf(GitDoor git, string source, string part) =>
        git.Ask(source, "rev-parse", "--path-format=absolute", "--git-path", part).TrimEnd('\n');

    /// <summary>
    /// A line of <c>objects/info/alternates</c>: quoted as in C, since a path may begin with <c>#</c> or hold a line end.
    /// </summary>
    private static string Quoted(string path)
    {
        var quoted = new StringBuilder(path).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
        return $"\"{quoted}\"\n";
    }
}
