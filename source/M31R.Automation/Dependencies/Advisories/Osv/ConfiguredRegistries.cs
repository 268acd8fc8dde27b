using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>
/// Whether the settings of a subject name registries that are not public. Only that is asked of them, and in doubt it is yes: what
/// cannot be read must not give away a name. Settings of the user who runs this are not looked at.
/// </summary>
internal sealed class ConfiguredRegistries
{
    private readonly TrustedPlaces places;
    private readonly HashSet<PackageSystem> systems;
    private readonly HashSet<string> scopes;
    private readonly bool isDoubtful;

    /// <summary>Looks at what a subject says.</summary>
    /// <param name="settings">What its files of settings name.</param>
    /// <param name="inventory">A manifest of it that cannot be read may have named another registry.</param>
    /// <param name="places">Knows the public ones.</param>
    public ConfiguredRegistries(SourceSettings settings, DependencyInventory inventory, TrustedPlaces places)
    {
        this.places = places;
        isDoubtful = settings.Problems.Count > 0;
        var foreign = settings.Sources.Where(source => source.Kind != SourceKind.Unverified && !IsPublic(source))
            .ToLookup(source => source.Scope.Length > 0);
        scopes = foreign[true].Select(source => source.Scope).ToHashSet(StringComparer.Ordinal);
        var unread = inventory.Projects.Where(project => project.Problems.Count > 0).Select(project => project.System);
        systems = [.. foreign[false].Select(source => source.System), .. unread];
    }

    /// <summary>Whether a URL is below a public registry; Cargo writes one as <c>registry+https://…</c>.</summary>
    public bool IsPublic(PackageSystem system, string place) => places.IsRegistry(system, place);

    /// <summary>Whether a package of which no lock says where it came from can come from public registries alone.</summary>
    public bool MayOnlyBePublic(PackageSystem system, string name) =>
        !isDoubtful && !systems.Contains(system) && !(system == PackageSystem.Npm && scopes.Contains(name.Split('/')[0]));

    private bool IsPublic(ConfiguredSource source) => source.Kind == SourceKind.Url && IsPublic(source.System, source.Location);
}
