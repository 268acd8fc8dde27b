namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A time line of a package's versions or commits.</summary>
/// <param name="Kind">How its events are ordered.</param>
/// <param name="Events">In the order of the record.</param>
public sealed record AffectedRange(RangeKind Kind, IReadOnlyList<RangeEvent> Events);
