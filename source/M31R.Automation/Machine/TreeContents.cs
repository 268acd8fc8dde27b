namespace M31R.Automation.Machine;

/// <summary>All that lies below a directory and is no directory itself, relative to it with <c>/</c>, in ordinal order.</summary>
/// <param name="Files">Files, pipes and the like, and links that end at a file inside.</param>
/// <param name="Links">The other links: they lead out, to a directory, or nowhere.</param>
/// <param name="Unnameable">
/// What has a name that is no UTF-8, with U+FFFD for what is not: it is there, and cannot be opened by that name.
/// </param>
public sealed record TreeContents(IReadOnlyList<string> Files, IReadOnlyList<string> Links, IReadOnlyList<string> Unnameable)
{
    /// <summary>Nothing.</summary>
    public static TreeContents Empty { get; } = new([], [], []);

    internal static TreeContents Below(string directory)
    {
        var tree = new WorkTree(directory);
        var kinds = WorkTree.PathsBelow(directory).Order(StringComparer.Ordinal).ToLookup(path =>
            tree.HoldsFile(path) ? 0 : tree.HoldsLink(path) ? 1 : path.Contains('\uFFFD', StringComparison.Ordinal) ? 2 : 3);
        return new TreeContents([.. kinds[0]], [.. kinds[1]], [.. kinds[2]]);
    }
}
