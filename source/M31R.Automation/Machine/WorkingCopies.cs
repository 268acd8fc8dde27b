using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>
/// Makes copies of subjects to build and run in, so that a check never writes into the subject. A copy holds the files as they lie there,
/// changes, new files and deletions included; with git also the commit, the branch, the tags and the origin.
/// </summary>
/// <param name="git">Reads the subject's repository and makes the copy's.</param>
public sealed class WorkingCopies(GitDoor git)
{
    /// <summary>Submodules inside submodules are followed this far.</summary>
    internal const int DeepestSubmodule = 8;

    /// <summary>
    /// What build tools look for in the directories above a project. A copy stands below another repository's artifacts and must not
    /// be built by that repository's rules.
    /// </summary>
    private static readonly (string Name, string Text)[] Barriers =
    [
        (".editorconfig", "root = true\n"),
        ("Directory.Build.props", "<Project />\n"),
        ("Directory.Build.rsp", ""),
        ("Directory.Build.targets", "<Project />\n"),
        ("Directory.Packages.props", "<Project />\n"),
        ("global.json", "{}\n"),
    ];

    /// <summary>Makes a fresh copy in a directory, which is emptied first, and answers where its root is: <c>target/name</c>.</summary>
    /// <param name="source">Absolute path of the subject's root.</param>
    /// <param name="target">Absolute path of a directory that is ours to delete; it may lie below the source.</param>
    /// <remarks>
    /// The copy shares the subject's git objects by reference (git calls them alternates): nothing is written into the subject's
    /// repository, no command that it configures is run, and size of history costs nothing. Without git, files are copied and no more.
    /// </remarks>
    /// <exception cref="MaintenanceException">The subject cannot be read, is bare, or the target cannot be written.</exception>
    public string Make(string source, string target)
    {
        var (from, to) = (Path.TrimEndingDirectorySeparator(source), Path.TrimEndingDirectorySeparator(target));
        var files = new FileDoor();
        files.Delete(to);
        var copy = Path.Combine(to, Path.GetFileName(from) is { Length: > 0 } last ? last : "subject");
        MakeAt(from, copy, except: to);
        return copy;
    }

    /// <summary>Makes a copy as <see cref="Make"/> does, at a path of choice that is not there yet.</summary>
    /// <param name="source">Absolute path of the subject's root.</param>
    /// <param name="copy">Absolute path of the copy's.</param>
    /// <param name="except">A directory whose content is left out; the copy may lie in it.</param>
    internal void MakeAt(string source, string copy, string except)
    {
        PutBarriers(Path.GetDirectoryName(copy)!);
        if (git.TopLevel(source) == source)
            CopyRepository(source, copy, except, DeepestSubmodule);
        else
            TreeCopy.Make(source, copy, TreeCopy.PathsWithoutGit(source, except));
    }

    /// <summary>What a user should know of copies of a working tree, as sentences; none where there is no git.</summary>
    internal IReadOnlyList<string> NotesOn(string source)
    {
        var notes = new List<string>();
        if (git.TopLevel(source) == source)
            Note(source, "", DeepestSubmodule, notes);

        return notes;
    }

    /// <summary>Makes a clone of a commit from the subject's own objects, as <see cref="CommitCopy"/> does.</summary>
    /// <returns>What a user should know of it, as sentences.</returns>
    internal IReadOnlyList<string> MakeCommit(string source, string copy, string commit, bool reversed)
    {
        PutBarriers(Path.GetDirectoryName(copy)!);
        var notes = new List<string>();
        new CommitCopy(git, notes) { Reversed = reversed }.Make(source, copy, commit);
        return notes;
    }

    /// <summary>Gives the files of a copy the permissions and times that they would have had elsewhere.</summary>
    /// <param name="copy">Absolute path of its root.</param>
    /// <param name="umask">In octal digits.</param>
    /// <param name="older">Moves their times.</param>
    internal void Finish(string copy, string umask, TimeSpan older)
    {
        FileModes.Follow(copy, (UnixFileMode)Convert.ToInt32(umask, 8));
        if (older != TimeSpan.Zero)
            FileModes.Shift(copy, older);

        foreach (var root in RepositoriesBelow(copy))
            RepositoryCopy.RememberFiles(git, root);
    }

    private static string[] RepositoriesBelow(string copy) =>
    [
        .. Directory.EnumerateDirectories(copy, ".git", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        }).Select(found => Path.GetDirectoryName(found)!),
    ];

    private void Note(string source, string prefix, int deepest, List<string> notes)
    {
        var told = new CopyNotes(notes, prefix);
        var gaps = new TreeGaps(git);
        told.LeftOut(gaps.LeftOut(source));
        told.PointersThatLieThere(gaps.Pointers(source));
        foreach (var path in git.ListFiles(source).Submodules.Where(_ => deepest > 0))
        {
            var inside = Path.Combine(source, path);
            if (new WorkTree(source).IsPlain(path) && git.TopLevel(inside) == inside)
                Note(inside, prefix + path + "/", deepest - 1, notes);
            else
                told.WithoutSubmodule(path, commit: null);
        }

        if (git.State(source).IsShallow)
            told.Shallow();
    }

    private static void PutBarriers(string directory)
    {
        var files = new FileDoor();
        foreach (var (name, text) in Barriers)
            files.Write(Path.Combine(directory, name), text);
    }

    private void CopyRepository(string source, string copy, string except, int deepest)
    {
        var listing = git.ListFiles(source);
        RepositoryCopy.Make(git, source, copy);
        var left = Path.GetRelativePath(source, except).Replace(Path.DirectorySeparatorChar, '/') + "/";
        IEnumerable<string> paths = [.. listing.Files, .. listing.DirectoryLinks];
        TreeCopy.Make(source, copy, paths.Where(path => !path.StartsWith(left, StringComparison.Ordinal)));
        RepositoryCopy.RememberFiles(git, copy);

        var tree = new WorkTree(source);
        foreach (var submodule in listing.Submodules.Where(path => deepest > 0 && tree.IsPlain(path)))
        {
            var inside = Path.Combine(source, submodule);
            if (git.TopLevel(inside) == inside)
                CopyRepository(inside, Path.Combine(copy, submodule), except, deepest - 1);
        }
    }
}
