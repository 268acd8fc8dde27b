using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Evaluates what a record says of a package (OSV schema, "Evaluation").</summary>
/// <param name="Package">What the record says.</param>
/// <param name="Scheme">The ecosystem's order of versions; null where it has none.</param>
internal sealed record AffectedVersions(AffectedPackage Package, IVersionScheme? Scheme)
{
    private bool? isEvery;

    /// <summary>Whether every version there is and will be is affected.</summary>
    public bool IsEvery => isEvery ??= Package.Ranges.Any(IsEndless);

    private VersionRangeEvents[] Ranges => field ??=
        [.. Package.Ranges.Where(range => range.Kind != RangeKind.Git).Select(range => VersionRangeEvents.Of(range, Scheme))];

    /// <summary>Whether a version is affected.</summary>
    public Exposure Of(string version)
    {
        if (IsEvery || Package.Versions.Any(listed => IsSame(listed, version)))
            return Exposure.Affected;

        if (Ranges.Length == 0)
            return Package.Versions.Count > 0 || Package.Ranges.Count == 0 ? Exposure.None : Exposure.Unknown;

        return Scheme?.IsVersion(version) == true ? Ranges.Max(range => range.Of(version, Scheme)) : Exposure.Unknown;
    }

    /// <summary>Tells which versions of a line are affected, as <see cref="Of(string)"/> does of each.</summary>
    public void Mark(AffectedSpans spans)
    {
        if (IsEvery)
            spans.Add(0, spans.Line.Count);

        foreach (var listed in Package.Versions.Where(spans.Line.HasHeadOf))
        {
            var at = spans.Line.From(listed);
            if (at < spans.Line.Count && IsSame(listed, spans.Line[at]))
                spans.Add(at, at + 1);
        }

        foreach (var range in Ranges)
            range.Mark(spans);
    }

    /// <summary>
    /// Whether what ranges may resolve to is affected: it is when all is, and is not when nothing is. A record that lists versions and no
    /// ranges clears a range that holds none of them. Where clients take the lowest version, that one is affected or not; a higher one may
    /// come by others.
    /// </summary>
    /// <param name="ranges">As manifests write them; none for a package of which nothing is known.</param>
    public Exposure OfRanges(IReadOnlyList<string> ranges) =>
        IsEvery ? Exposure.Affected : ranges.Select(Parsed).Select(Of).DefaultIfEmpty(Exposure.Unknown).Max();

    /// <summary>The ranges of which whatever clients take is affected, with the lowest version that they may take.</summary>
    /// <param name="ranges">As manifests write them.</param>
    public IEnumerable<AffectedWish> AffectedWishes(IReadOnlyList<string> ranges) =>
        from text in ranges
        let range = Parsed(text)
        where range is not null && Of(range) == Exposure.Affected
        let lowest = range.Lowest
        select new AffectedWish(text, lowest ?? range.Spans[0].From ?? AffectedWish.Least, IsLowest: lowest is not null);

    /// <summary>
    /// Whether a commit is affected. Without its repository only the commits that a record names itself are known, and whether a commit
    /// comes before or after a version is not known at all.
    /// </summary>
    public Exposure OfCommit(string commit)
    {
        if (IsEvery || Package.Versions.Contains(commit, StringComparer.OrdinalIgnoreCase))
            return Exposure.Affected;

        var named = Package.Ranges.Where(range => range.Kind == RangeKind.Git).SelectMany(range => range.Events)
            .Where(happening => string.Equals(happening.Version, commit, StringComparison.OrdinalIgnoreCase)).ToList();
        return named switch
        {
            [] => Package.Ranges.Count == 0 && Package.Versions.Count == 0 ? Exposure.None : Exposure.Unknown,
            _ when named.Exists(happening => happening.Kind is EventKind.Introduced or EventKind.LastAffected) => Exposure.Affected,
            _ => Exposure.None,
        };
    }

    /// <summary>The versions that end ranges and are newer than a version, in no order.</summary>
    public IEnumerable<string> FixesAfter(string version) =>
        from range in Package.Ranges
        where range.Kind != RangeKind.Git
        from happening in range.Events
        where happening.Kind == EventKind.Fixed && Scheme!.IsVersion(happening.Version) && Scheme.Compare(happening.Version, version) > 0
        select happening.Version;

    private IVersionRange? Parsed(string text) => Scheme is not null && Scheme.TryParseRange(text, out var range) ? range : null;

    private Exposure Of(IVersionRange? range) => range switch
    {
        null => Exposure.Unknown,
        { Lowest: { } lowest } when Of(lowest) is not Exposure.None and var exposure => exposure,
        { Spans: [_, ..] spans } when spans.All(span => Of(span) == Exposure.Affected) => Exposure.Affected,
        _ when Package.Versions.Any(range.Contains) => Exposure.Unknown,
        { Spans: [_, ..] spans } when spans.All(span => Of(span) == Exposure.None) => Exposure.None,
        _ when Ranges.Length == 0 && (Package.Versions.Count > 0 || Package.Ranges.Count == 0) => Exposure.None,
        _ => Exposure.Unknown,
    };

    private Exposure Of(VersionSpan span) => Ranges.Select(range => range.Of(span, Scheme!)).DefaultIfEmpty(Exposure.Unknown).Max();

    private static bool IsEndless(AffectedRange range) =>
        range.Events.Any(happening => happening is { Kind: EventKind.Introduced, Version: VersionRangeEvents.BeforeAll })
        && range.Events.All(happening =>
            happening.Kind == EventKind.Introduced || happening is { Kind: EventKind.Limit, Version: VersionRangeEvents.AfterAll });

    /// <summary>The list may write 1.0 where the lock writes 1.0.0; what differs before the first point cannot be the same.</summary>
    private bool IsSame(string listed, string version) =>
        string.Equals(listed, version, StringComparison.Ordinal)
        || (Scheme is not null && VersionLine.Head(listed).SequenceEqual(VersionLine.Head(version))
            && Scheme.IsVersion(listed) && Scheme.IsVersion(version) && Scheme.Compare(listed, version) == 0);
}
