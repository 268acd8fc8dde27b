using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A range of versions with its events in time, ready to be asked about many versions.</summary>
/// <param name="Turns">The events but limits, in the order in which they take place; null when a version cannot be compared.</param>
/// <param name="Limits">Where the range ends to say anything; none for nowhere.</param>
internal sealed record VersionRangeEvents(RangeEvent[]? Turns, RangeEvent[] Limits)
{
    /// <summary>Stands for what is before all versions.</summary>
    public const string BeforeAll = "0";

    /// <summary>Stands for what is after all versions.</summary>
    public const string AfterAll = "*";

    /// <summary>Puts a range in order.</summary>
    public static VersionRangeEvents Of(AffectedRange range, IVersionScheme? scheme)
    {
        RangeEvent[] limits = [.. range.Events.Where(happening => happening.Kind == EventKind.Limit)];
        var turns = range.Events.Where(happening => happening.Kind != EventKind.Limit);
        return scheme is not null && range.Events.All(IsKnown)
            ? new VersionRangeEvents([.. turns.Order(Comparer<RangeEvent>.Create(InTime))], limits)
            : new VersionRangeEvents(null, limits);

        bool IsKnown(RangeEvent happening) => happening.Version is BeforeAll or AfterAll || scheme!.IsVersion(happening.Version);

        int InTime(RangeEvent first, RangeEvent second)
        {
            var order = (IsStart(first), IsStart(second)) switch
            {
                (true, true) => 0,
                (true, false) => -1,
                (false, true) => 1,
                _ => scheme!.Compare(first.Version, second.Version),
            };
            return order != 0 ? order : first.Kind.CompareTo(second.Kind);
        }
    }

    /// <summary>Whether a version is affected.</summary>
    public Exposure Of(string version, IVersionScheme scheme)
    {
        if (Turns is null)
            return Exposure.Unknown;
        if (!IsBeforeLimits(version, scheme))
            return Exposure.None;

        var affected = !HasBeginning;
        foreach (var (kind, at) in Turns)
        {
            var order = kind == EventKind.Introduced && at == BeforeAll ? 1 : scheme.Compare(version, at);
            affected = kind switch
            {
                EventKind.Introduced when order >= 0 => true,
                EventKind.Fixed when order >= 0 => false,
                EventKind.LastAffected when order > 0 => false,
                _ => affected,
            };
        }

        return affected ? Exposure.Affected : Exposure.None;
    }

    /// <summary>Tells which versions of a line are affected for sure, as <see cref="Of(string, IVersionScheme)"/> does of each.</summary>
    public void Mark(AffectedSpans spans)
    {
        if (Turns is null)
            return;

        var end = Limits.Select(limit => limit.Version == AfterAll ? spans.Line.Count : spans.Line.From(limit.Version))
            .DefaultIfEmpty(spans.Line.Count).Max();
        int? since = HasBeginning ? null : 0;
        foreach (var turn in Turns)
        {
            var at = Math.Min(IndexOf(turn, spans.Line), end);
            if (turn.Kind != EventKind.Introduced && since is { } start)
                spans.Add(start, at);
            since = turn.Kind == EventKind.Introduced ? since ?? at : null;
        }

        if (since is { } last)
            spans.Add(last, end);
    }

    private static int IndexOf(RangeEvent turn, VersionLine line) =>
        IsStart(turn) ? 0 : turn.Kind == EventKind.LastAffected ? line.After(turn.Version) : line.From(turn.Version);

    /// <summary>A record without a beginning is against the schema; the beginning of all is the reading that hides nothing.</summary>
    private bool HasBeginning => Array.Exists(Turns!, happening => happening.Kind == EventKind.Introduced);

    private bool IsBeforeLimits(string version, IVersionScheme scheme) =>
        Limits.Length == 0 || Array.Exists(Limits, limit => limit.Version == AfterAll || scheme.Compare(version, limit.Version) < 0);

    private static bool IsStart(RangeEvent happening) => happening is { Kind: EventKind.Introduced, Version: BeforeAll };
}
