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
