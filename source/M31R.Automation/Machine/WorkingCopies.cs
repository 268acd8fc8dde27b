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
    private const int DeepestSubmodule = 8;

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
        foreach (var (name, text) in Barriers)
            files.Write(Path.Combine(to, name), text);

        var copy = Path.Combine(to, Path.GetFileName(from) is { Length: > 0 } last ? last : "subject");
        if (git.TopLevel(from) == from)
            CopyRepository(from, copy, DeepestSubmodule);
        else
            TreeCopy.Make(from, copy, TreeCopy.PathsWithoutGit(from, except: to));

        return copy;
    }

    private void CopyRepository(string source, string copy, int deepest)
    {
        var listing = git.ListFiles(source);
        RepositoryCopy.Make(git, source, copy);
        TreeCopy.Make(source, copy, [.. listing.Files, .. listing.DirectoryLinks]);
        RepositoryCopy.RememberFiles(git, copy);

        var tree = new WorkTree(source);
        foreach (var submodule in listing.Submodules.Where(path => deepest > 0 && tree.IsPlain(path)))
        {
            var inside = Path.Combine(source, submodule);
            if (git.TopLevel(inside) == inside)
                CopyRepository(inside, Path.Combine(copy, submodule), deepest - 1);
        }
    }
}
