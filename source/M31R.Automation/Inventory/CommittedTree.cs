using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory;

/// <summary>The files of a commit, read from git's objects.</summary>
internal sealed class CommittedTree
{
    private const char Mark = '\uFEFF';

    private readonly GitDoor git;
    private readonly string root;
    private readonly Dictionary<string, CommittedFile> files;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private CommittedTree(GitDoor git, string root, IEnumerable<CommittedFile> files)
    {
        (this.git, this.root) = (git, root);
        this.files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        Files = [.. this.files.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Relative to the subject's root with <c>/</c>, in ordinal order; links and submodules are left out.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Lists the files of a commit below a directory of its repository.</summary>
    /// <exception cref="MaintenanceException">Git does not have the commit.</exception>
    public static CommittedTree Read(GitDoor git, string root, string commit) => new(
        git,
        root,
        git.Ask(root, "ls-tree", "-r", "-l", "-z", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(CommittedFile.Parse).OfType<CommittedFile>());

    /// <summary>The text of one of <see cref="Files"/>.</summary>
    /// <exception cref="MaintenanceException">It is longer than <see cref="ManifestTree.SizeLimit"/>, or git does not have it (a partial clone).</exception>
    public string Text(string path)
    {
        if (texts.TryGetValue(path, out var known))
            return known;

        var file = files[path];
        if (file.Size > ManifestTree.SizeLimit)
            throw new MaintenanceException($"\"{path}\" has {file.Size} bytes, more than the {ManifestTree.SizeLimit} that are read. Make it smaller or exclude it.");

        return texts[path] = git.Ask(root, "cat-file", "blob", file.Hash).TrimStart(Mark);
    }

    /// <summary>The same; null when it cannot be read or is not there.</summary>
    public string? TextOrNull(string path)
    {
        try
        {
            return files.ContainsKey(path) ? Text(path) : null;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }

    /// <summary>A line of <c>git ls-tree -l</c>: mode, type, hash, size, a tab, the path.</summary>
    private sealed record CommittedFile(string Path, string Hash, long Size)
    {
        private const string Link = "120000";

        public static CommittedFile? Parse(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            return line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [not Link, "blob", var hash, var size]
                ? new CommittedFile(line[(tab + 1)..], hash, long.Parse(size, System.Globalization.CultureInfo.InvariantCulture))
                : null;
        }
    }
}
