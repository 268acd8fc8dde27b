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

        // A record without a beginning is against the schema; the beginning of all is the reading that hides nothing.
        var affected = Array.TrueForAll(Turns, happening => happening.Kind != EventKind.Introduced);
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

    private bool IsBeforeLimits(string version, IVersionScheme scheme) =>
        Limits.Length == 0 || Array.Exists(Limits, limit => limit.Version == AfterAll || scheme.Compare(version, limit.Version) < 0);

    private static bool IsStart(RangeEvent happening) => happening is { Kind: EventKind.Introduced, Version: BeforeAll };
}
