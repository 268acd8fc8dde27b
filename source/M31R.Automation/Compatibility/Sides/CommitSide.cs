using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Sides;

/// <summary>A commit, read from git's objects.</summary>
/// <param name="inspection">The subject.</param>
/// <param name="name">As a user would name it: a tag, a revision.</param>
/// <param name="commit">Full hash.</param>
/// <param name="directory">Absolute path of a directory to make a clone in when something must run; its owner deletes it.</param>
internal sealed class CommitSide(Inspection inspection, string name, string commit, string directory) : ContractSide
{
    private const string Link = "120000";
    private const long Longest = 64L << 20;
    private readonly Lazy<IReadOnlyDictionary<string, string>> hashes = new(() => Hashes(inspection, commit));
    private readonly Dictionary<string, string> read = new(StringComparer.Ordinal);
    private string? clone;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Files => [.. hashes.Value.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths)
    {
        Fetch([.. paths.Where(hashes.Value.ContainsKey).Select(path => hashes.Value[path]).Distinct(StringComparer.Ordinal)]);
        return paths.Where(path => hashes.Value.TryGetValue(path, out var hash) && read.ContainsKey(hash))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, path => read[hashes.Value[path]], StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override string RootToRunIn()
    {
        if (clone is null)
        {
            var target = Path.Combine(directory, "before", inspection.Subject.Name);
            inspection.Doors.WorkingCopies.MakeCommit(inspection.Subject.Root, target, commit, reversed: false);
            clone = target;
        }

        return clone;
    }

    private void Fetch(string[] wanted)
    {
        var root = inspection.Subject.Root;
        string[] missing = [.. wanted.Where(hash => !read.ContainsKey(hash))];
        var sizes = inspection.Doors.Git.Sizes(root, missing);
        foreach (var (hash, text) in inspection.Doors.Git.Blobs(
            root,
            [.. missing.Where(hash => sizes.GetValueOrDefault(hash, long.MaxValue) <= Longest)]))
            read[hash] = text.TrimStart('\uFEFF');
    }

    private static Dictionary<string, string> Hashes(Inspection inspection, string commit) =>
        inspection.Doors.Git.Ask(inspection.Subject.Root, "ls-tree", "-r", "-z", commit)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (
                Words: line[..line.IndexOf('\t', StringComparison.Ordinal)].Split(' '),
                Path: line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
            .Where(entry => entry.Words is [not Link, "blob", _])
            .ToDictionary(entry => entry.Path, entry => entry.Words[2], StringComparer.Ordinal);
}
