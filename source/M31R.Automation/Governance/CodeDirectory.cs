namespace M31R.Automation.Governance;

/// <summary>A directory of code, and which of its files nobody owns.</summary>
internal sealed class CodeDirectory
{
    /// <summary>
    /// What lies deeper counts as lying there: no tree that people keep is deeper, and one that is must not exhaust the stack.
    /// </summary>
    private const int DeepestDirectory = 64;

    private readonly string path;
    private readonly SortedDictionary<string, CodeDirectory> children = new(StringComparer.Ordinal);
    private readonly List<string> orphans = [];
    private readonly List<string> looseOrphans = [];
    private int count;
    private int looseCount;

    private CodeDirectory(string path) => this.path = path;

    /// <summary>The root of a tree.</summary>
    /// <param name="code">Files of code, relative, in ordinal order.</param>
    /// <param name="isOwned">Whether a file has an owner.</param>
    public static CodeDirectory Of(IEnumerable<string> code, Func<string, bool> isOwned)
    {
        var root = new CodeDirectory("");
        foreach (var file in code)
            root.Add(file, isOwned(file));

        return root;
    }

    /// <summary>
    /// What has no owner: the highest directories of which that is wholly true, and files beside owned ones. The root is never told as
    /// a whole; another directory that would take more than <paramref name="limit"/> findings is told as one.
    /// </summary>
    public IReadOnlyList<OrphanGroup> Orphans(int limit)
    {
        List<OrphanGroup> groups = [];
        if (looseOrphans.Count > 0)
            groups.Add(new OrphanGroup(path, OrphanReach.Beside, looseOrphans, looseCount));

        groups.AddRange(children.Values.Where(child => child.orphans.Count > 0).SelectMany(child => child.AsChild(limit)));
        return groups;
    }

    private IReadOnlyList<OrphanGroup> AsChild(int limit)
    {
        if (orphans.Count == count)
            return [new OrphanGroup(path, OrphanReach.Whole, orphans, count)];

        var groups = Orphans(limit);
        return groups.Count > limit ? [new OrphanGroup(path, OrphanReach.Part, orphans, count)] : groups;
    }

    private void Add(string file, bool isOwned)
    {
        var directory = this;
        var depth = 0;
        for (var end = file.IndexOf('/', StringComparison.Ordinal);
             end >= 0 && depth++ < DeepestDirectory;
             end = file.IndexOf('/', end + 1))
        {
            directory.Count(file, isOwned);
            directory = directory.Child(file[..end]);
        }

        directory.Count(file, isOwned);
        directory.looseCount++;
        if (!isOwned)
            directory.looseOrphans.Add(file);
    }

    private void Count(string file, bool isOwned)
    {
        count++;
        if (!isOwned)
            orphans.Add(file);
    }

    private CodeDirectory Child(string childPath)
    {
        if (!children.TryGetValue(childPath, out var child))
            children[childPath] = child = new CodeDirectory(childPath);

        return child;
    }
}
