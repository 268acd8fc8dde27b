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
    public IReadOnlyList<UpgradeStep> Steps(IReadOnlyList<AdvisedComponent> records)
    {
        var ends = Ends(records);
        var swept = records
            .Select(record => (Rated: new RatedAdvisory(record.Advisory, record.Severity), Affected: record.Affected(ends)))
            .ToList();
        return
        [
            .. Enumerable.Range(0, ends.Count)
                .OrderBy(index => IsTrial(ends[index]))
                .Select(index => new UpgradeStep(
                    ends[index], [.. swept.Where(record => record.Affected[index]).Select(record => record.Rated)])),
        ];
    }

    /// <summary>
    /// The versions that end one vulnerability, nearest first: one that ends one record and is in the range of another of the same
    /// vulnerability is no fix.
    /// </summary>
    public IReadOnlyList<string> Fixes(IReadOnlyList<AdvisedComponent> members)
    {
        var ends = Ends(members);
        var swept = members.Select(member => member.Affected(ends)).ToList();
        return [.. Enumerable.Range(0, ends.Count).Where(index => !swept.Exists(affected => affected[index])).Select(index => ends[index])];
    }

    /// <summary>The day on which a record that names a newer version as fixed was first published, UTC; null when none says.</summary>
    public DateOnly? FirstPublished(IReadOnlyList<AdvisedComponent> members) => members
        .Where(member => member.FixesAfter(Present).Any())
        .Select(member => member.Advisory.Published)
        .Where(time => time is not null)
        .Select(time => (DateOnly?)DateOnly.FromDateTime(time!.Value.UtcDateTime))
        .Min();

    /// <summary>Whoever has a pre-release may move to another.</summary>
    private bool IsTrial(string version) => Scheme.IsPrerelease(version) && !Scheme.IsPrerelease(Present);

    private VersionLine Ends(IReadOnlyList<AdvisedComponent> records) =>
        new(records.SelectMany(record => record.FixesAfter(Present)), Scheme);
}
