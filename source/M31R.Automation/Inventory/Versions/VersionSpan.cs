namespace M31R.Automation.Inventory.Versions;

/// <summary>A stretch of an ecosystem's order of versions, with all pre-releases in it.</summary>
/// <param name="From">Where it begins; null for before all versions.</param>
/// <param name="To">Where it ends; null for after all versions.</param>
public sealed record VersionSpan(string? From, string? To)
{
    /// <summary>All versions.</summary>
    public static VersionSpan All { get; } = new(null, null);

    /// <summary>It holds the version at which it begins. Default true.</summary>
    public bool HoldsFrom { get; init; } = true;

    /// <summary>It holds the version at which it ends. Default false.</summary>
    public bool HoldsTo { get; init; }

    /// <summary>One version.</summary>
    public static VersionSpan Of(string version) => new(version, version) { HoldsTo = true };

    /// <summary>Whether it holds a version.</summary>
    public bool Contains(string version, IVersionScheme scheme) => Covers(Of(version), scheme);

    /// <summary>Whether it holds all of another.</summary>
    public bool Covers(VersionSpan other, IVersionScheme scheme) =>
        CompareStarts(this, other, scheme) <= 0 && CompareEnds(this, other, scheme) >= 0;

    /// <summary>Whether both hold something; between two versions that differ there may always be a third.</summary>
    public bool Overlaps(VersionSpan other, IVersionScheme scheme) => !Both(other, scheme).IsEmpty(scheme);

    /// <summary>What both hold; see <see cref="IsEmpty"/>.</summary>
    public VersionSpan Both(VersionSpan other, IVersionScheme scheme)
    {
        var later = CompareStarts(this, other, scheme) >= 0 ? this : other;
        var earlier = CompareEnds(this, other, scheme) <= 0 ? this : other;
        return new VersionSpan(later.From, earlier.To) { HoldsFrom = later.HoldsFrom, HoldsTo = earlier.HoldsTo };
    }

    /// <summary>Whether it ends before it begins.</summary>
    public bool IsEmpty(IVersionScheme scheme) =>
        From is not null && To is not null && scheme.Compare(From, To) is var order
        && (order > 0 || (order == 0 && !(HoldsFrom && HoldsTo)));

    private static int CompareStarts(VersionSpan first, VersionSpan second, IVersionScheme scheme) => (first.From, second.From) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        var (one, other) => scheme.Compare(one, other) is not 0 and var order ? order : second.HoldsFrom.CompareTo(first.HoldsFrom),
    };

    private static int CompareEnds(VersionSpan first, VersionSpan second, IVersionScheme scheme) => (first.To, second.To) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (one, other) => scheme.Compare(one, other) is not 0 and var order ? order : first.HoldsTo.CompareTo(second.HoldsTo),
    };
}
