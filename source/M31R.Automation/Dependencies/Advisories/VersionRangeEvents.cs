using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A range of versions with its events put in time, ready to be asked about many versions.</summary>
/// <param name="Spans">Where versions are affected; null when a version of the record cannot be compared.</param>
internal sealed record VersionRangeEvents(IReadOnlyList<VersionSpan>? Spans)
{
    /// <summary>Stands for what is before all versions.</summary>
    public const string BeforeAll = "0";

    /// <summary>Stands for what is after all versions.</summary>
    public const string AfterAll = "*";

    /// <summary>Puts a range in order.</summary>
    public static VersionRangeEvents Of(AffectedRange range, IVersionScheme? scheme)
    {
        if (scheme is null || !range.Events.All(IsKnown))
            return new VersionRangeEvents((IReadOnlyList<VersionSpan>?)null);

        var turns = range.Events.Where(happening => happening.Kind != EventKind.Limit).Order(Comparer<RangeEvent>.Create(InTime));
        var limit = Limit(range, scheme);
        return new VersionRangeEvents(
            [.. Between([.. turns], scheme).Select(span => span.Both(limit, scheme)).Where(span => !span.IsEmpty(scheme))]);

        bool IsKnown(RangeEvent happening) => happening.Version is BeforeAll or AfterAll || scheme.IsVersion(happening.Version);

        int InTime(RangeEvent first, RangeEvent second)
        {
            var order = (IsStart(first), IsStart(second)) switch
            {
                (true, true) => 0,
                (true, false) => -1,
                (false, true) => 1,
                _ => scheme.Compare(first.Version, second.Version),
            };
            return order != 0 ? order : first.Kind.CompareTo(second.Kind);
        }
    }

    /// <summary>Whether a version is affected.</summary>
    public Exposure Of(string version, IVersionScheme scheme) => Spans switch
    {
        null => Exposure.Unknown,
        _ when Spans.Any(span => span.Contains(version, scheme)) => Exposure.Affected,
        _ => Exposure.None,
    };

    /// <summary>Whether versions are affected: all of a span for sure, or none.</summary>
    public Exposure Of(VersionSpan versions, IVersionScheme scheme) => Spans switch
    {
        null => Exposure.Unknown,
        _ when Spans.Any(span => span.Covers(versions, scheme)) => Exposure.Affected,
        _ => Spans.Any(span => span.Overlaps(versions, scheme)) ? Exposure.Unknown : Exposure.None,
    };

    /// <summary>Tells which versions of a line are affected for sure, as <see cref="Of(string, IVersionScheme)"/> does of each.</summary>
    public void Mark(AffectedSpans spans)
    {
        foreach (var span in Spans ?? [])
        {
            var start = span.From is null ? 0 : spans.Line.From(span.From);
            var end = span.To is null ? spans.Line.Count : span.HoldsTo ? spans.Line.After(span.To) : spans.Line.From(span.To);
            spans.Add(start, end);
        }
    }

    /// <summary>
    /// A record without a beginning is against the schema; the beginning of all is the reading that hides nothing. A version that is
    /// introduced as affected and the last one is the only one.
    /// </summary>
    private static IEnumerable<VersionSpan> Between(RangeEvent[] turns, IVersionScheme scheme)
    {
        var isOpen = !Array.Exists(turns, turn => turn.Kind == EventKind.Introduced);
        string? from = null;
        RangeEvent? passed = null;
        foreach (var turn in turns)
        {
            if (isOpen && turn.Kind != EventKind.Introduced)
            {
                yield return new VersionSpan(from, turn.Version) { HoldsTo = turn.Kind == EventKind.LastAffected };
                isOpen = false;
            }
            else if (isOpen)
                continue;
            else if (turn.Kind != EventKind.Introduced)
                passed = turn;
            else if (passed is { Kind: EventKind.LastAffected } last && !IsStart(turn) && scheme.Compare(last.Version, turn.Version) == 0)
                yield return new VersionSpan(turn.Version, last.Version) { HoldsTo = true };
            else
                (isOpen, from) = (true, IsStart(turn) ? null : turn.Version);
        }

        if (isOpen)
            yield return new VersionSpan(from, null);
    }

    /// <summary>Of several limits the last counts; without one nothing ends.</summary>
    private static VersionSpan Limit(AffectedRange range, IVersionScheme scheme)
    {
        string[] limits = [.. range.Events.Where(happening => happening.Kind == EventKind.Limit).Select(happening => happening.Version)];
        return limits.Length == 0 || limits.Contains(AfterAll, StringComparer.Ordinal)
            ? VersionSpan.All
            : new VersionSpan(null, limits.Max(Comparer<string>.Create(scheme.Compare)));
    }

    private static bool IsStart(RangeEvent happening) => happening is { Kind: EventKind.Introduced, Version: BeforeAll };
}
