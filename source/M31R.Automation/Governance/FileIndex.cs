using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>The files of a tree, found by pattern without trying each: one that begins literally is tried on those that begin so.</summary>
/// <param name="files">Relative, with <c>/</c>, in ordinal order.</param>
internal sealed class FileIndex(IReadOnlyList<string> files)
{
    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The positions in <see cref="Files"/> of what a pattern matches.</summary>
    public IEnumerable<int> Matching(PathPattern pattern)
    {
        for (var index = FirstFrom(pattern.LiteralPrefix); index < files.Count; index++)
        {
            if (!files[index].StartsWith(pattern.LiteralPrefix, StringComparison.Ordinal))
                yield break;

            if (pattern.Matches(files[index]))
                yield return index;
        }
    }

    /// <summary>Whether a pattern matches any file.</summary>
    public bool Holds(PathPattern pattern) => Matching(pattern).Any();

    private int FirstFrom(string prefix)
    {
        var (low, high) = (0, files.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(files[middle], prefix) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
