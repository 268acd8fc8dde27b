namespace M31R.Automation.Machine;

/// <summary>The names in a directory, in ordinal order.</summary>
/// <param name="Files">Files, and links that end at a file inside the tree.</param>
/// <param name="Directories">Directories that are no links.</param>
public sealed record DirectoryListing(IReadOnlyList<string> Files, IReadOnlyList<string> Directories)
{
    internal static DirectoryListing Of(string root, string directory)
    {
        var entries = new DirectoryInfo(Path.Combine(root, directory))
            .GetFileSystemInfos()
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ToList();
        var tree = new WorkTree(root);
        return new DirectoryListing(
            [.. entries.Where(entry => tree.HoldsFile(Below(directory, entry.Name))).Select(entry => entry.Name)],
            [.. entries.Where(entry => entry is DirectoryInfo { LinkTarget: null }).Select(entry => entry.Name)]);
    }

    private static string Below(string directory, string name) => directory.Length == 0 ? name : $"{directory}/{name}";
}
