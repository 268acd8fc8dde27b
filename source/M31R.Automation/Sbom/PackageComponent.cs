using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Sbom;

/// <summary>A package as a component of a bill.</summary>
internal static class PackageComponent
{
    /// <summary>Its component; its reference is its package URL.</summary>
    /// <param name="package">Of the inventory.</param>
    /// <param name="isStray">A lock holds it, and nothing says what brings it in.</param>
    public static SbomComponent Of(Component package, bool isStray)
    {
        var (group, name) = Split(package);
        return new SbomComponent(KindOf(package), package.Purl, name)
        {
            Group = group,
            Version = package.Version,
            Purl = package.Purl,
            Description = package.Description,
            Scope = ScopeOf(package),
            Hashes = package.Hashes,
            Licence = package.Licence,
            // Whoever owns the repository of an action on GitHub supplies it.
            Supplier = package.Supplier ?? (IsAction(package) ? group : null),
            Links = [.. Links(package.Origin)],
            Places = package.Places,
            Properties = [.. Properties(package, isStray)],
        };
    }

    private static SbomKind KindOf(Component package) =>
        package.Origin.Kind == OriginKind.Image ? SbomKind.Container
        : package.System == PackageSystem.GitHubActions ? SbomKind.Application
        : SbomKind.Library;

    private static bool IsAction(Component package) =>
        package is { System: PackageSystem.GitHubActions, Origin.Kind: not OriginKind.Image };

    /// <summary>
    /// CycloneDX 1.6 calls excluded what is used "for test and other non-runtime purposes", and optional what may not be installed where
    /// the
    /// software runs.
    /// </summary>
    private static SbomScope ScopeOf(Component package) => package switch
    {
        { Scope: DependencyScope.Development } => SbomScope.Excluded,
        { IsOptional: true } => SbomScope.Optional,
        _ => SbomScope.Required,
    };

    private static (string? Group, string Name) Split(Component package)
    {
        var end = package.Name.IndexOf('/', StringComparison.Ordinal);
        var hasGroup = end > 0
            && (IsAction(package) || (package.System == PackageSystem.Npm && package.Name[0] == '@'));
        return hasGroup ? (package.Name[..end], package.Name[(end + 1)..]) : (null, package.Name);
    }

    private static IEnumerable<SbomLink> Links(PackageOrigin origin) => origin switch
    {
        { Kind: OriginKind.Git, Location: { } url } => [new SbomLink("vcs", url, origin.Revision)],
        { Kind: OriginKind.Archive, Location: { } url } => [new SbomLink("distribution", url)],
        _ => [],
    };

    /// <summary>The names are those of CycloneDX's property taxonomy where it has one.</summary>
    private static IEnumerable<SbomProperty> Properties(Component package, bool isStray) =>
    [
        .. package is { System: PackageSystem.Npm, Scope: DependencyScope.Development }
            ? [new SbomProperty("cdx:npm:package:development", "true")]
            : Array.Empty<SbomProperty>(),
        .. package.Deprecation is { } notice ? [new SbomProperty("m31r:deprecated", notice)] : Array.Empty<SbomProperty>(),
        .. isStray ? [new SbomProperty("m31r:by-lock-only", "true")] : Array.Empty<SbomProperty>(),
        .. package.ContentSeal is { } seal ? [new SbomProperty("m31r:content-hash", seal)] : Array.Empty<SbomProperty>(),
        .. package.Ranges.Select(range =>
            new SbomProperty("m31r:unresolved", range.Length == 0 ? "*" : ShownRange.Of(package.System, range))),
    ];
}
