using M31R.Automation.Inventory.Node;

namespace M31R.Automation.Inventory;

/// <summary>
/// A project as reports may show it: no URL in it has a user, a password or a query. Some locks give an address in place of a version, so
/// that names and versions are cleaned as ranges and messages are.
/// </summary>
internal static class SafeProject
{
    /// <summary>The project; packages that differ in nothing but what is left out become one.</summary>
    public static DependencyProject Of(DependencyProject project) => project with
    {
        Declarations = [.. project.Declarations.Select(Of)],
        Packages = project.Packages.Any(IsUnsafe) ? Of(project.Packages) : project.Packages,
        LockedRequests = project.LockedRequests?.Select(Of).ToList(),
        LockedContent = project.LockedContent is { } content ? content with { Recorded = SafeUrl.Within(content.Recorded) } : null,
        Problems = [.. project.Problems.Select(problem => problem with { Message = SafeUrl.Within(problem.Message) })],
    };

    private static Declaration Of(Declaration declaration) => declaration with
    {
        Name = SafeUrl.Within(declaration.Name),
        Range = SafeUrl.Within(declaration.Range),
        Target = declaration.Target is { } target ? new PackageRequest(SafeUrl.Within(target.Name), SafeUrl.Within(target.Range)) : null,
        Resolved = [.. declaration.Resolved.Select(Of)],
    };

    private static LockedRequest Of(LockedRequest request) => request with
    {
        Name = SafeUrl.Within(request.Name),
        Range = SafeUrl.Within(request.Range),
    };

    private static IReadOnlyList<ResolvedPackage> Of(IReadOnlyList<ResolvedPackage> packages)
    {
        var cleaned = new PackageCollection();
        foreach (var package in packages)
            cleaned.Add(package with { Id = Of(package.Id), Dependencies = [.. package.Dependencies.Select(Of)] });

        return cleaned.ToList();
    }

    private static bool IsUnsafe(ResolvedPackage package) => Of(package.Id) != package.Id || package.Dependencies.Any(id => Of(id) != id);

    private static PackageId Of(PackageId id) => new(SafeUrl.Within(id.Name), SafeUrl.Within(id.Version));
}
