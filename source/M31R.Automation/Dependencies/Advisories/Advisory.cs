using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What one record of the OSV format says, reduced to what a judgement needs.</summary>
/// <param name="Id">In the record's own database: <c>GHSA-…</c>, <c>PYSEC-…</c>, <c>RUSTSEC-…</c>, <c>CVE-…</c>.</param>
/// <param name="Modified">When the record was last changed, UTC; the beginning of time where the record does not say.</param>
public sealed record Advisory(string Id, DateTimeOffset Modified)
{
    /// <summary>When it was first published, UTC; null when the record does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was taken back, UTC: from then on it does not count. Null when it stands.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>Ids of the same vulnerability in other databases.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One line; empty when there is none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The vectors of the whole record.</summary>
    public IReadOnlyList<SeverityVector> Severity { get; init; } = [];

    /// <summary><c>database_specific.severity</c>, such as <c>MODERATE</c>; null when there is none.</summary>
    public string? SeverityWord { get; init; }

    /// <summary>The packages of ecosystems that are read here.</summary>
    public IReadOnlyList<AffectedPackage> Affected { get; init; } = [];

    /// <summary>It names packages of other ecosystems too, or several of those that are read here.</summary>
    public bool IsShared { get; init; }
}

/// <summary>What a record says of one package.</summary>
/// <param name="System">Whose package.</param>
/// <param name="Name">As the record spells it.</param>
public sealed record AffectedPackage(PackageSystem System, string Name)
{
    /// <summary>A version in any of them is affected.</summary>
    public IReadOnlyList<AffectedRange> Ranges { get; init; } = [];

    /// <summary>Versions that are affected whatever the ranges say.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>The vectors for this package; empty when those of the record count.</summary>
    public IReadOnlyList<SeverityVector> Severity { get; init; } = [];

    /// <summary>
    /// RustSec's <c>informational</c>, such as <c>unmaintained</c>: advice, and no vulnerability. Null for a vulnerability.
    /// </summary>
    public string? Informational { get; init; }
}

/// <summary>A time line of a package's versions or commits.</summary>
/// <param name="Kind">How its events are ordered.</param>
/// <param name="Events">In the order of the record.</param>
public sealed record AffectedRange(RangeKind Kind, IReadOnlyList<RangeEvent> Events);

/// <summary>A turning point of a range.</summary>
/// <param name="Kind">What turns.</param>
/// <param name="Version">
/// A version or, in a <see cref="RangeKind.Git"/> range, the hash of a commit; <c>0</c> and <c>*</c> are before and after all.
/// </param>
public readonly record struct RangeEvent(EventKind Kind, string Version);

/// <summary>A severity by one of the scoring systems.</summary>
/// <param name="System"><c>CVSS_V2</c>, <c>CVSS_V3</c>, <c>CVSS_V4</c> or another.</param>
/// <param name="Vector">As the record has it.</param>
public readonly record struct SeverityVector(string System, string Vector);

/// <summary>How a range's events are ordered (OSV schema, <c>affected[].ranges[].type</c>).</summary>
public enum RangeKind
{
    /// <summary>By the ecosystem's own order. <c>ECOSYSTEM</c>.</summary>
    Ecosystem,

    /// <summary>By Semantic Versioning 2.0.0. <c>SEMVER</c>.</summary>
    SemVer,

    /// <summary>By the history of a repository. <c>GIT</c>.</summary>
    Git,
}

/// <summary>What happens at an event of a range; in the order in which events of one version take place.</summary>
public enum EventKind
{
    /// <summary>The first version with the fix.</summary>
    Fixed,

    /// <summary>The last version known to be affected.</summary>
    LastAffected,

    /// <summary>The range says nothing from here on.</summary>
    Limit,

    /// <summary>The first affected version.</summary>
    Introduced,
}
