using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>The way from a version of a package to newer ones, as far as records name them.</summary>
/// <param name="Scheme">Orders versions.</param>
/// <param name="Present">The version that is there; one that the scheme reads.</param>
internal sealed record UpgradePath(IVersionScheme Scheme, string Present)
{
    /// <summary>
    /// Every version that ends a record, with what else is known of it: releases before pre-releases, each nearest first.
    /// </summary>
    public IReadOnlyList<UpgradeStep> Steps(IReadOnlyList<AdvisedComponent> records) =>
    [
        .. Ends(records)
            .Order(ReleasesFirst)
            .Select(candidate => new UpgradeStep(candidate, [.. records.Where(record => record.Affects(candidate)).Select(Rated)])),
    ];

    private static RatedAdvisory Rated(AdvisedComponent record) => new(record.Advisory, record.Severity);

    /// <summary>
    /// The versions that end one vulnerability, nearest first: one that ends one record and is in the range of another of the same
    /// vulnerability is no fix.
    /// </summary>
    public IReadOnlyList<string> Fixes(IReadOnlyList<AdvisedComponent> members) =>
        [.. Ends(members).Where(candidate => !members.Any(member => member.Affects(candidate))).Order(Order)];

    /// <summary>The day on which a record that names a newer version as fixed was first published, UTC; null when none says.</summary>
    public DateOnly? FirstPublished(IReadOnlyList<AdvisedComponent> members) => members
        .Where(member => member.FixesAfter(Present).Any())
        .Select(member => member.Advisory.Published)
        .Where(time => time is not null)
        .Select(time => (DateOnly?)DateOnly.FromDateTime(time!.Value.UtcDateTime))
        .Min();

    private Comparer<string> Order => Comparer<string>.Create(Scheme.Compare);

    /// <summary>Whoever has a pre-release may move to another.</summary>
    private Comparer<string> ReleasesFirst => Scheme.IsPrerelease(Present) ? Order : Comparer<string>.Create((first, second) =>
        Scheme.IsPrerelease(first).CompareTo(Scheme.IsPrerelease(second)) is not 0 and var order ? order : Scheme.Compare(first, second));

    private IEnumerable<string> Ends(IReadOnlyList<AdvisedComponent> records) =>
        records.SelectMany(record => record.FixesAfter(Present)).Distinct(StringComparer.Ordinal);
}
