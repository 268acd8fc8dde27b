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
        var seen = AdvisedNames.Of(component).SelectMany(name => find(component.System, name))
            .Where(advisory => advisory.Withdrawn is null)
            .Select(advisory => (Advisory: advisory, Exposure: ExposureOf(component, version, advisory)))
            .Where(pair => pair.Exposure != Exposure.None)
            .ToList();
        foreach (var group in AliasGroups.Of([.. seen.Select(pair => pair.Advisory)]))
        {
            var members = group.ToHashSet<Advisory>(ReferenceEqualityComparer.Instance);
            var exposure = seen.Where(pair => members.Contains(pair.Advisory)).Max(pair => pair.Exposure);
            yield return Assembled(component, version, group, exposure);
        }
    }

    private Vulnerability Assembled(Component component, ComparedVersion version, IReadOnlyList<Advisory> group, Exposure exposure)
    {
        var lowest = version == default ? LowestAffected(component, group) : null;
        var known = version.Text ?? lowest;
        var fixes = known is not null ? Fixes(component, known, group) : [];
        return new Vulnerability(component, group, exposure)
        {
            Lowest = lowest,
            Severity = group
                .SelectMany(advisory => PackagesOf(component, advisory).Select(package => AdvisorySeverity.Of(advisory, package.Package)))
                .OrderByDescending(severity => severity.Level == SeverityLevel.Unknown ? -1 : (int)severity.Level)
                .ThenByDescending(severity => severity.Score)
                .First(),
            Fixes = fixes,
            FixPublished = fixes.Count > 0 ? FirstPublished(component, known!, group) : null,
        };
    }

    /// <summary>
    /// What a client installs where no lock says otherwise, when that is affected; null where clients take another version.
    /// </summary>
    private string? LowestAffected(Component component, IReadOnlyList<Advisory> group) => SchemeOf(component.System) is not { } scheme
        ? null
        : group.SelectMany(advisory => PackagesOf(component, advisory))
            .SelectMany(package => package.AffectedLowest(component.Ranges))
            .Order(Comparer<string>.Create(scheme.Compare))
            .FirstOrDefault();

    /// <summary>A version that fixes one record and is in the range of another of the same vulnerability is no fix.</summary>
    private List<string> Fixes(Component component, string version, IReadOnlyList<Advisory> group)
    {
        if (SchemeOf(component.System) is not { } scheme || !scheme.IsVersion(version))
            return [];

        return [.. group.SelectMany(advisory => PackagesOf(component, advisory)).SelectMany(package => package.FixesAfter(version))
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => group.All(advisory => PackagesOf(component, advisory).All(package => package.Of(candidate) != Exposure.Affected)))
            .Order(Comparer<string>.Create(scheme.Compare))];
    }

    private DateOnly? FirstPublished(Component component, string version, IReadOnlyList<Advisory> group) => group
        .Where(advisory => PackagesOf(component, advisory).Any(package => package.FixesAfter(version).Any()))
        .Select(advisory => advisory.Published)
        .Where(time => time is not null)
        .Select(time => (DateOnly?)DateOnly.FromDateTime(time!.Value.UtcDateTime))
        .Min();

    private Exposure ExposureOf(Component component, ComparedVersion version, Advisory advisory) =>
        PackagesOf(component, advisory).Select(package => ExposureOf(component, version, package)).DefaultIfEmpty(Exposure.None).Max();

    private static Exposure ExposureOf(Component component, ComparedVersion version, AffectedVersions package) => version switch
    {
        { Commit: { } commit } => package.OfCommit(commit),
        { Text: { } text } => package.Of(text),
        _ => package.OfRanges(component.Ranges),
    };

    private IEnumerable<AffectedVersions> PackagesOf(Component component, Advisory advisory) => advisory.Affected
        .Where(package => package.System == component.System && AdvisedNames.Has(component, package.Name))
        .Select(package => new AffectedVersions(package, SchemeOf(component.System)));

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

/// <summary>What of a component's version can be compared.</summary>
/// <param name="Text">A version; null when there is none.</param>
/// <param name="Commit">The hash of a commit; null when it is none.</param>
internal readonly record struct ComparedVersion(string? Text, string? Commit)
{
    /// <summary>The version of a component.</summary>
    public static ComparedVersion Of(Component component) => component.Version switch
    {
        null => new ComparedVersion(null, null),
        var hash when CommitHash.IsOne(hash) => new ComparedVersion(null, hash),
        var tag when component.System == PackageSystem.GitHubActions => new ComparedVersion(Release(tag), null),
        var version => new ComparedVersion(version, null),
    };

    /// <summary>A tag such as v4 is moved with each release, and a branch with each commit: neither says what runs.</summary>
    private static string? Release(string tag)
    {
        var bare = tag.StartsWith('v') ? tag[1..] : tag;
        return bare.Split('-', '+')[0].Split('.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))
            ? bare
            : null;
    }
}
