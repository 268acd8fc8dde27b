namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A turning point of a range.</summary>
/// <param name="Kind">What turns.</param>
/// <param name="Version">
/// A version or, in a <see cref="RangeKind.Git"/> range, the hash of a commit; <c>0</c> and <c>*</c> are before and after all.
/// </param>
public readonly record struct RangeEvent(EventKind Kind, string Version);
