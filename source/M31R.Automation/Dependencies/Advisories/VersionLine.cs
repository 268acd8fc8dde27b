using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>
/// Versions in their order, each once, however it is written. What a record says of all of them is found in one sweep: one after the
/// other, a record of 50,000 events that each name a fix would hold up a run for hours.
/// </summary>
internal sealed class VersionLine
{
    private readonly IVersionScheme scheme;
    private readonly List<string> versions = [];

    /// <summary>Puts versions in order.</summary>
    /// <param name="versions">Each one that the scheme reads; of two that are the same the first stays.</param>
    /// <param name="scheme">Orders them.</param>
    public VersionLine(IEnumerable<string> versions, IVersionScheme scheme)
    {
        this.scheme = scheme;
        foreach (var version in versions.Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(scheme.Compare)))
        {
            if (this.versions is [] || scheme.Compare(this.versions[^1], version) != 0)
                this.versions.Add(version);
        }
    }

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? heads;

    /// <summary>How many there are.</summary>
    public int Count => versions.Count;

    /// <summary>One of them, the oldest at 0.</summary>
    public string this[int index] => versions[index];

    /// <summary>The index of the first that is not older than a version; <see cref="Count"/> when all are.</summary>
    public int From(string version) => First(at => scheme.Compare(at, version) >= 0);

    /// <summary>The index of the first that is newer than a version; <see cref="Count"/> when none is.</summary>
    public int After(string version) => First(at => scheme.Compare(at, version) > 0);

    /// <summary>Whether one of them begins like a version, so that it may be the same.</summary>
    public bool HasHeadOf(string version) => (heads ??= versions.Select(known => Head(known).ToString()).ToHashSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>()).Contains(Head(version));

    /// <summary>The digits before the first point: what differs there cannot be the same, however it is written.</summary>
    public static ReadOnlySpan<char> Head(string version)
    {
        var head = version.AsSpan().TrimStart('v').TrimStart('0');
        var end = head.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? head : head[..end];
    }

    private int First(Predicate<string> isThere)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = isThere(versions[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
