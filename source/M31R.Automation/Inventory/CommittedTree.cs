using M31R.Automation.Findings;
using M31R.Automation.Inventory.Actions;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.Python;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory;

/// <summary>The files of a commit, read from git's objects.</summary>
internal sealed class CommittedTree
{
    private const char Mark = '\uFEFF';

    /// <summary>
    /// Files that are called like what readers ask for are fetched together, as long as they are no longer than this: 1 MiB, and 64 MiB in
    /// all.
    /// </summary>
    private const long LongestTogether = 1 << 20;

    private static readonly string[] Names =
    [
        "package.json", "package-lock.json", "packages.lock.json", "packages.config", "global.json", "dotnet-tools.json",
        "NuGet.config", "nuget.config", "pnpm-lock.yaml",
        "pnpm-workspace.yaml", "Pipfile", "setup.py", "setup.cfg", ".gitattributes",
        "npm-shrinkwrap.json", ".npmrc", ".yarnrc.yml", "constraints.txt", "lerna.json",
    ];

    private static readonly string[] Extensions =
        [".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".sln", ".slnx", ".toml", ".lock"];

    private readonly GitDoor git;
    private readonly string root;
    private readonly Dictionary<string, CommittedFile> files;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, long>> sizes;
    private bool isFetched;

    private CommittedTree(GitDoor git, string root, IEnumerable<CommittedFile> files)
    {
        (this.git, this.root) = (git, root);
        this.files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        sizes = new(() => git.Sizes(root, [.. this.files.Values.Select(file => file.Hash).Distinct(StringComparer.Ordinal)]));
        Files = [.. this.files.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Relative to the subject's root with <c>/</c>, in ordinal order; links and submodules are left out.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Lists the files of a commit below a directory of its repository.</summary>
    /// <exception cref="MaintenanceException">Git does not have the commit.</exception>
    public static CommittedTree Read(GitDoor git, string root, string commit) => new(
        git,
        root,
        git.Ask(root, "ls-tree", "-r", "-z", commit)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(CommittedFile.Parse)
            .OfType<CommittedFile>());

    /// <summary>The text of one of <see cref="Files"/>.</summary>
    /// <exception cref="MaintenanceException">
    /// It is longer than <see cref="ManifestTree.SizeLimit"/>, or git does not have it (a partial clone).
    /// </exception>
    public string Text(string path)
    {
        FetchLikelyOnes();
        var file = files[path];
        if (texts.TryGetValue(file.Hash, out var known))
            return known;
        if (!sizes.Value.TryGetValue(file.Hash, out var size))
            throw new MaintenanceException(
                $"This clone does not hold \"{path}\" of that commit. Run \"git fetch --refetch\", or name a full clone.");
        if (size > ManifestTree.SizeLimit)
            throw new MaintenanceException(
                $"\"{path}\" has {size} bytes, more than the {ManifestTree.SizeLimit} that are read. Make it smaller or exclude it.");

        return texts[file.Hash] = git.Ask(root, "cat-file", "blob", file.Hash).TrimStart(Mark);
    }

    /// <summary>The text of a file; null when it cannot be read or is not there.</summary>
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

    /// <summary>Reads texts that will be asked for in one process; those that are too long for that are read when they are.</summary>
    /// <param name="paths">Some of <see cref="Files"/>.</param>
    public void Fetch(IEnumerable<string> paths)
    {
        foreach (var (hash, text) in git.Blobs(root, FittingHashes(paths)))
            texts[hash] = text.TrimStart(Mark);
    }

    /// <summary>A process a file would take minutes for a subject of a thousand projects.</summary>
    private void FetchLikelyOnes()
    {
        if (isFetched)
            return;

        isFetched = true;
        Fetch(Files.Where(IsLikely).Concat(ProjectPlaces.ProgramsAmong(Files)));
    }

    /// <summary>One that does not fit any more leaves room for smaller ones behind it.</summary>
    private string[] FittingHashes(IEnumerable<string> paths)
    {
        var left = ManifestTree.SizeLimit;
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hash in paths.Select(path => files[path].Hash).Where(hash => !texts.ContainsKey(hash)))
        {
            if (sizes.Value.TryGetValue(hash, out var size) && size <= Math.Min(LongestTogether, left) && hashes.Add(hash))
                left -= size;
        }

        return [.. hashes];
    }

    private static bool IsLikely(string path) =>
        Names.Contains(Path.GetFileName(path), StringComparer.Ordinal)
        || Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        || RequirementsProjects.IsOne(path)
        || WorkflowProjects.MayBeOne(path);

    /// <summary>A line of <c>git ls-tree</c>: mode, type, hash, a tab, the path.</summary>
    private sealed record CommittedFile(string Path, string Hash)
    {
        private const string Link = "120000";

        public static CommittedFile? Parse(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            return line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [not Link, "blob", var hash]
                ? new CommittedFile(line[(tab + 1)..], hash)
                : null;
        }
    }
}
