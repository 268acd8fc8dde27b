namespace Nuke.Common.ProjectModel;

/// <summary>Makes the folders of a solution, each after the one around it.</summary>
internal sealed class FolderTree
{
    private readonly Solution solution;
    private readonly Dictionary<string, FolderEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SolutionFolder> made = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes them all.</summary>
    internal FolderTree(Solution solution, IReadOnlyList<FolderEntry> folders)
    {
        this.solution = solution;
        foreach (var folder in folders)
        {
            entries.TryAdd(folder.Id, folder);
        }

        All = [.. entries.Values.Select(Make)];
    }

    /// <summary>In the order of the file.</summary>
    internal IReadOnlyList<SolutionFolder> All { get; }

    /// <summary>The folder of an id; null without one.</summary>
    internal SolutionFolder? Find(string? id) => id is null ? null : made.GetValueOrDefault(id);

    /// <summary>Upwards to a folder that is made or at the top, then down again: nesting may be deeper than a stack.</summary>
    private SolutionFolder Make(FolderEntry entry)
    {
        var missing = new Stack<FolderEntry>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = entry; at is not null && !made.ContainsKey(at.Id); at = Around(at))
        {
            Assert.True(seen.Add(at.Id), $"{solution.Path}: the solution folder \"{at.Name}\" lies in itself.");
            missing.Push(at);
        }

        foreach (var folder in missing)
        {
            made[folder.Id] = new SolutionFolder(folder.Name, solution, Find(folder.Parent));
        }

        return made[entry.Id];
    }

    private FolderEntry? Around(FolderEntry entry) => entry.Parent is null ? null : entries.GetValueOrDefault(entry.Parent);
}
