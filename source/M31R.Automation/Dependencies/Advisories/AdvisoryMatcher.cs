using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Finds the vulnerabilities of components among the records about their packages.</summary>
/// <param name="find">The records about a package, withdrawn ones too; others may be among them.</param>
/// <param name="schemeOf">The order of versions of an ecosystem; may throw <see cref="NotSupportedException"/>.</param>
internal sealed class AdvisoryMatcher(
    Func<PackageSystem, string, IReadOnlyList<Advisory>> find, Func<PackageSystem, IVersionScheme> schemeOf)
{
    private readonly Dictionary<PackageSystem, IVersionScheme?> schemes = [];

    /// <summary>All vulnerabilities, in the order of the components, then of ids.</summary>
    public IReadOnlyList<Vulnerability> Match(IReadOnlyList<Component> components) => [.. components.SelectMany(Match)];

    private IEnumerable<Vulnerability> Match(Component component)
    {
        var version = ComparedVersion.Of(component);
        AdvisedComponent[] records =
        [
            .. AdvisedNames.Of(component).SelectMany(name => find(component.System, name))
                .Where(advisory => advisory.Withdrawn is null)
                .Select(advisory => AdvisedComponent.Of(component, version, advisory, SchemeOf(component.System)))
                .Where(record => record.Packages.Count > 0),
        ];
        var exposed = records.Where(record => record.Exposure != Exposure.None)
            .ToLookup(record => record.Advisory.Id, StringComparer.Ordinal);
        var present = version.Text ?? WishOf(records, version, component.System)?.Version;
        var path = exposed.Count > 0 ? PathFrom(present, component.System) : null;
        var steps = path?.Steps(records) ?? [];
        foreach (var group in AliasGroups.Of([.. exposed.SelectMany(same => same).Select(record => record.Advisory)]))
        {
            var ids = group.Select(advisory => advisory.Id).Distinct(StringComparer.Ordinal);
            AdvisedComponent[] members = [.. ids.SelectMany(id => exposed[id])];
            yield return Assembled(component, members, path, steps) with { Wish = WishOf(members, version, component.System) };
        }
    }

    private static Vulnerability Assembled(
        Component component, AdvisedComponent[] members, UpgradePath? path, IReadOnlyList<UpgradeStep> steps)
    {
        var fixes = path?.Fixes(members) ?? [];
        return new Vulnerability(component, [.. members.Select(member => member.Advisory)], members.Max(member => member.Exposure))
        {
            Severity = members.Select(member => member.Severity).MaxBy(AdvisorySeverity.Rank),
            Fixes = fixes,
            FixPublished = fixes.Count > 0 ? path!.FirstPublished(members) : null,
            Steps = steps,
        };
    }

    /// <summary>The one that begins lowest of the ranges that lead to affected versions only; null without one.</summary>
    private AffectedWish? WishOf(IReadOnlyList<AdvisedComponent> records, ComparedVersion version, PackageSystem system) =>
        SchemeOf(system) is { } scheme
            ? records.SelectMany(record => record.AffectedWishes(version.Ranges))
                .OrderBy(wish => wish.Version, Comparer<string>.Create(scheme.Compare)).FirstOrDefault()
            : null;

    private UpgradePath? PathFrom(string? version, PackageSystem system) =>
        version is not null && SchemeOf(system) is { } scheme && scheme.IsVersion(version) ? new UpgradePath(scheme, version) : null;

    private IVersionScheme? SchemeOf(PackageSystem system)
    {
        if (!schemes.TryGetValue(system, out var scheme))
            schemes[system] = scheme = Asked(system);
        return scheme;
    }

    private IVersionScheme? Asked(PackageSystem system)
    {
        try
        {
            // The tags of an action's releases are semantic versions with a "v" in front.
            return schemeOf(system == PackageSystem.GitHubActions ? PackageSystem.Npm : system);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
