using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>The packages of a subject whose names may leave the machine: those that a public registry gave it.</summary>
/// <param name="Asked">In the order of <see cref="PackageSystem"/>, then in ordinal order of name.</param>
/// <param name="LeftOut">
/// The others: from a private registry, a repository, an archive or a path, container images, and what a setting of the subject may send to
/// a private registry while no lock says where it came from.
/// </param>
internal sealed record PublicPackages(IReadOnlyList<OsvPackage> Asked, IReadOnlyList<OsvPackage> LeftOut)
{
    /// <summary>Actions of these owners are everybody's.</summary>
    private static readonly string[] PublicOwners = ["actions", "github"];

    /// <summary>Tells them apart.</summary>
    public static PublicPackages Of(Inspection inspection, DependencyInventory inventory)
    {
        var settings = new ConfiguredRegistries(
            SourceSettings.Read(InventoryReader.TreeOf(inspection)),
            inventory,
            new TrustedPlaces(DependencyPolicy.Of(inspection.Maintenance)));
        var owner = OwnerOf(inspection.Subject.Git?.Origin);
        var known = inventory.Components.ToLookup(component => IsPublic(component, settings, owner));
        var asked = Names(known[true]);
        return new PublicPackages(asked, [.. Names(known[false]).Except(asked)]);
    }

    private static bool IsPublic(Component component, ConfiguredRegistries settings, string? owner) => component.Origin switch
    {
        { Kind: OriginKind.Registry, Location: null } => settings.MayOnlyBePublic(component.System, component.Name),
        { Kind: OriginKind.Registry, Location: { } place } => settings.IsPublic(component.System, place),
        { Kind: OriginKind.Git } when component.System == PackageSystem.GitHubActions => IsPublicAction(component.Name, owner),
        _ => false,
    };

    /// <summary>
    /// GitHub lets a repository use private actions of its own owner alone: those of others are public. Without a repository on GitHub it
    /// may be another server that answers for a name.
    /// </summary>
    private static bool IsPublicAction(string action, string? owner)
    {
        var publisher = action.Split('/')[0];
        return PublicOwners.Contains(publisher, StringComparer.OrdinalIgnoreCase)
            || (owner is not null && !string.Equals(publisher, owner, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The owner of a repository on GitHub, by the address of its remote; null for any other.</summary>
    private static string? OwnerOf(string? origin) =>
        Parted(origin ?? "") is var (host, path) && string.Equals(host, "github.com", StringComparison.OrdinalIgnoreCase)
        && path.TrimStart('/').Split('/') is [{ Length: > 0 } owner, _, ..]
            ? owner
            : null;

    /// <summary>Host and path of a URL, or of the short form of SSH, <c>user@host:path</c>; null for a path on this machine.</summary>
    private static (string Host, string Path)? Parted(string address)
    {
        if (address.Contains("://", StringComparison.Ordinal))
            return Uri.TryCreate(address, UriKind.Absolute, out var url) ? (url.Host, url.AbsolutePath) : null;

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (address[(address.LastIndexOf('@', colon) + 1)..colon], address[(colon + 1)..]);
    }

    private static OsvPackage[] Names(IEnumerable<Component> components) =>
    [
        .. (from component in components
            from name in AdvisedNames.Of(component).DefaultIfEmpty(component.Name)
            select new OsvPackage(component.System, name))
            .DistinctBy(package => (package.System, PackageName.Key(package.System, package.Name)))
            .OrderBy(package => package.System).ThenBy(package => package.Name, StringComparer.Ordinal),
    ];
}
