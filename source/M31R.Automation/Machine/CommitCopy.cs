using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>
/// Makes a repository whose files are those of a commit, from what another repository holds of it. Nothing is fetched, no filter or hook
/// runs, and nobody's configuration but the repository's own decides about line ends.
/// </summary>
/// <param name="git">Asks the one and tells the other.</param>
/// <param name="notes">What a user should know of the copy, as sentences.</param>
internal sealed class CommitCopy(GitDoor git, ICollection<string> notes)
{

    /// <summary>Whether files are made in the order of their names, or the other way round.</summary>
    public bool Reversed { get; init; }

    /// <summary>Makes it.</summary>
    /// <param name="source">Root of the repository to copy from.</param>
    /// <param name="copy">Root of the one to make; it is not there yet.</param>
    /// <param name="commit">Full hash.</param>
    /// <exception cref="MaintenanceException">The commit is not there, or the copy cannot be written.</exception>
    public void Make(string source, string copy, string commit) => Make(new Pair(source, copy, "", 0), commit);

    private void Make(Pair pair, string commit)
    {
        var (source, copy, prefix, _) = pair;
        RepositoryCopy.Make(git, source, copy);
        if (git.Ask(copy, "rev-parse", "HEAD").Trim() != commit)
        {
            git.Tell(copy, "update-ref", "--no-deref", "HEAD", commit);
            git.Tell(copy, "read-tree", "HEAD");
        }

        var entries = git.Ask(copy, "ls-files", "-z", "--stage").Split('\0', StringSplitOptions.RemoveEmptyEntries).ToLookup(IsSubmodule);
        CheckOut(copy, entries, prefix);
        foreach (var entry in entries[true])
            MakeSubmodule(pair, entry);

        if (git.State(source).IsShallow)
            new CopyNotes(notes, prefix).Shallow();
    }

    /// <summary>Makes the files, and notes what is not among them.</summary>
    /// <param name="copy">Root of the copy.</param>
    /// <param name="entries">Those of its index, by whether they are submodules.</param>
    /// <param name="prefix">See <see cref="Pair"/>.</param>
    private void CheckOut(string copy, ILookup<bool, string> entries, string prefix)
    {
        var paths = entries[false].Select(PathOf);
        git.CheckOut(copy, Reversed ? [.. paths.Reverse()] : [.. paths]);
        var absent = git.Ask(copy, "ls-files", "-z", "--deleted").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var pointers = git.Ask(copy, "ls-files", "-z", "--", ":(attr:filter=lfs)").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var told = new CopyNotes(notes, prefix);
        told.Missing([.. absent.Except(entries[true].Select(PathOf), StringComparer.Ordinal)]);
        told.CommittedPointers(pointers);
    }

    private void MakeSubmodule(Pair above, string entry)
    {
        var (source, copy, prefix, depth) = above;
        var (path, commit) = (PathOf(entry), entry.Split(' ')[1]);
        var (from, to) = (Path.Combine(source, path), Path.Combine(copy, path));
        var isHere = depth < WorkingCopies.DeepestSubmodule && new WorkTree(source).IsPlain(path) && git.TopLevel(from) == from
            && git.Run(from, "cat-file", "-e", commit + "^{commit}").Succeeded;
        if (isHere)
            Make(new Pair(from, to, prefix + path + "/", depth + 1), commit);
        else
        {
            Directory.CreateDirectory(to);
            new CopyNotes(notes, prefix).WithoutSubmodule(path, commit);
        }
    }


    private static bool IsSubmodule(string entry) => entry.StartsWith("160000 ", StringComparison.Ordinal);

    private static string PathOf(string entry) => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..];

    /// <summary>A repository and its copy.</summary>
    /// <param name="Source">Root of the one.</param>
    /// <param name="Copy">Root of the other.</param>
    /// <param name="Prefix">Where it lies in the outermost: empty, or the path of a submodule with <c>/</c> at its end.</param>
    /// <param name="Depth">In how many others it lies.</param>
    private sealed record Pair(string Source, string Copy, string Prefix, int Depth);
}
