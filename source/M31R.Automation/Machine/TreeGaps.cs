namespace M31R.Automation.Machine;

/// <summary>What a working tree lacks though its index names it.</summary>
/// <param name="git">Knows the index.</param>
internal sealed class TreeGaps(GitDoor git)
{
    /// <summary>How git marks what a sparse checkout leaves out.</summary>
    private const string Skipped = "S ";

    /// <summary>Longer than what git-lfs commits in place of a content: its specification allows less than 1024 bytes.</summary>
    private const int LongestPointer = 1024;

    private readonly FileDoor files = new();

    /// <summary>Files that a sparse checkout leaves out and that are not there, in ordinal order.</summary>
    /// <exception cref="Findings.MaintenanceException">As <see cref="GitDoor.State"/>.</exception>
    public IReadOnlyList<string> LeftOut(string directory)
    {
        var tree = new WorkTree(directory);
        return Sorted(List(directory, "-t").Where(entry => entry.StartsWith(Skipped, StringComparison.Ordinal))
            .Select(entry => entry[Skipped.Length..]).Where(path => !tree.HoldsFile(path)));
    }

    /// <summary>Files that lie there as what git-lfs commits in place of a content that it keeps elsewhere, in ordinal order.</summary>
    /// <exception cref="Findings.MaintenanceException">As <see cref="GitDoor.State"/>, or one cannot be read.</exception>
    public IReadOnlyList<string> Pointers(string directory) => Sorted(
        List(directory, "--cached", "--others", "--exclude-standard", "--", ":(attr:filter=lfs)")
            .Where(path => IsPointer(Path.Combine(directory, path))));

    private bool IsPointer(string path) => files.Stamp(path) is { Length: > 0 and < LongestPointer }
        && files.ReadTextLeniently(path).StartsWith("version https://git-lfs", StringComparison.Ordinal);

    private string[] List(string directory, params string[] which) =>
        git.Ask(directory, ["ls-files", "-z", .. which]).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Sorted(IEnumerable<string> paths) => [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
