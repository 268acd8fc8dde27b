namespace M31R.Automation.Inventory.Versions;

/// <summary>Bounds that hold together; a version belongs to the range when one of these sets allows it.</summary>
/// <param name="sets">At least one, each with at least one bound.</param>
internal sealed class NodeRange(IReadOnlyList<IReadOnlyList<NodeBound>> sets) : IVersionRange
{
    /// <inheritdoc/>
    public bool IsExact => sets is [[{ Sign: "=" }]];

    /// <inheritdoc/>
    public string? Only => sets is [[{ Sign: "=" } bound]] ? bound.Version.ToString() : null;

    /// <inheritdoc/>
    public bool IsEmpty => Spans.Count == 0;

    /// <inheritdoc/>
    public IReadOnlyList<VersionSpan> Spans =>
    [
        .. sets.Where(set => set[0] != NodeBound.None)
            .SelectMany(set => VersionSpans.OfAll(set.Select(bound => bound.Span), NodeVersions.Instance)),
    ];

    /// <inheritdoc/>
    /// <remarks>A pre-release belongs to it only when a bound of the same set is a pre-release of the same three numbers.</remarks>
    public bool Contains(string version) => NodeVersion.TryParse(version, out var read) && sets.Any(set => Allows(set, read));

    private static bool Allows(IReadOnlyList<NodeBound> set, NodeVersion version) =>
        set.All(bound => bound.Allows(version))
        && (!version.IsPrerelease || set.Any(bound =>
            bound.Sign.Length > 0 && bound.Version.IsPrerelease && bound.Version.HasNumbersOf(version)));
}
