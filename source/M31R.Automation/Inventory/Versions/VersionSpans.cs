namespace M31R.Automation.Inventory.Versions;

/// <summary>Puts the spans of a range's parts together.</summary>
internal static class VersionSpans
{
    /// <summary>What all parts hold, as one span; none where that is nothing.</summary>
    public static IReadOnlyList<VersionSpan> OfAll(IEnumerable<VersionSpan> parts, IVersionScheme scheme)
    {
        var span = parts.Aggregate(VersionSpan.All, (all, part) => all.Both(part, scheme));
        return span.IsEmpty(scheme) ? [] : [span];
    }
}
