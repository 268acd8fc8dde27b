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
    /// <summary>Submodules inside submodules are followed this far.</summary>
    private const int DeepestSubmodule = 8;

    /// <summary>Whether files are made in the order of their names, or the other way round.</summary>
    public bool Reversed { get; init; }

    /// <summary>Makes it.</summary>
    /// <param name="source">Root of the repository to copy from.</param>
    /// <param name="copy">Root of the one to make; it is not there yet.</param>
    /// <param name="commit">Full hash.</param>
    /// <exception cref="MaintenanceException">The commit is not there, or the copy cannot be written.</exception>
    public void Make(string source, string copy, string commit) => Make(source, copy, commit, "", DeepestSubmodule);

    private void Make(string source, string copy, string commit, string prefix, int deepest)
    {
        RepositoryCopy.Make(git, source, copy);
        if (git.Ask(copy, "rev-parse", "HEAD").Trim() != commit)
        {
            git.Tell(copy, "update-ref", "--no-deref", "HEAD", commit);
            git.Tell(copy, "read-tree", "HEAD");
        }

        var entries = git.Ask(copy, "ls-files", "-z", "--stage").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        CheckOut(copy, [.. entries.Where(entry => !IsSubmodule(entry)).Select(PathOf)], prefix);
        foreach (var entry in entries.Where(IsSubmodule))
            MakeSubmodule(source, copy, entry, prefix, deepest);

        if (git.State(source).IsShallow)
            new CopyNotes(notes, prefix).Shallow();
    }

    private void CheckOut(string copy, IReadOnlyList<string> paths, string prefix)
    {
        git.CheckOut(copy, Reversed ? [.. paths.Reverse()] : paths);
        var absent = git.Ask(copy, "ls-files", "-z", "--deleted").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var pointers = git.Ask(copy, "ls-files", "-z", "--", ":(attr:filter=lfs)").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var told = new CopyNotes(notes, prefix);
        told.Missing([.. absent.Except(SubmodulesOf(copy), StringComparer.Ordinal)]);
        told.CommittedPointers(pointers);
    }

    private void MakeSubmodule(string source, string copy, string entry, string prefix, int deepest)
    {
        var (path, commit) = (PathOf(entry), entry.Split(' ')[1]);
        var (from, to) = (Path.Combine(source, path), Path.Combine(copy, path));
        var isHere = deepest > 0 && new WorkTree(source).IsPlain(path) && git.TopLevel(from) == from
            && git.Run(from, "cat-file", "-e", commit + "^{commit}").Succeeded;
        if (isHere)
            Make(from, to, commit, prefix + path + "/", deepest - 1);
        else
        {
            Directory.CreateDirectory(to);
            new CopyNotes(notes, prefix).WithoutSubmodule(path, commit);
        }
    }

    private IEnumerable<string> SubmodulesOf(string copy) =>
        git.Ask(copy, "ls-files", "-z", "--stage").Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(IsSubmodule).Select(PathOf);

    private static bool IsSubmodule(string entry) => entry.StartsWith("160000 ", StringComparison.Ordinal);

    private static string PathOf(string entry) => entry[(entry.IndexOf('\t', StringComparison.Ordinal) + 1)..];
}
