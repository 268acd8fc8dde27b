using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies;

/// <summary>
/// The licences of packages of which neither a lock nor the committed metadata tells, as the installed packages say: NuGet's in the local
/// package folder, because restore puts them nowhere else; others only where they lie in the subject's own tree (<c>node_modules</c>,
/// <c>.venv</c>). What a machine has installed differs from machine to machine, which the findings say.
/// </summary>
internal sealed class InstalledLicences
{
    private readonly ILookup<PackageSystem, IPackageMetadataSource> sources;
    private readonly DependencyInventory inventory;
    private readonly Dictionary<string, Component> learned = new(StringComparer.Ordinal);

    private InstalledLicences(IEnumerable<IPackageMetadataSource> sources, DependencyInventory inventory) =>
        (this.sources, this.inventory) = (sources.ToLookup(source => source.System), inventory);

    /// <summary>Those that count for a subject.</summary>
    public static InstalledLicences Of(Inspection inspection, DependencyInventory inventory) =>
        new(InstalledPackages.OfThisMachine(inspection, inventory).Where(source => PlaceOf(source.System) is not null), inventory);

    /// <summary>Packages whose licence was learned so.</summary>
    public int Count => learned.Count;

    /// <summary>What an installed package says; null when it is not there or does not say.</summary>
    public string? Find(Component component)
    {
        if (component.Version is null)
            return null;

        var licence = sources[component.System].Select(source => source.Find(component)?.Licence).OfType<string>().FirstOrDefault();
        if (licence is not null)
            learned[component.Purl] = component;
        return licence;
    }

    /// <summary>The findings about licences, saying where they rest on what is installed.</summary>
    public IEnumerable<Finding> Told(IReadOnlyList<Finding> findings) => findings.Select(finding => finding.Outcome switch
    {
        Outcome.Holds when Count > 0 => finding with
        {
            Message = $"{finding.Message} Of {Counted.Of(Count, "package")} only what is installed in {Places(learned.Values)} says so.",
        },
        Outcome.Violated when SameAs(finding) is { Length: > 0 } same => finding with
        {
            Message = $"{finding.Message} So says what is installed in {Places(same)}.",
        },
        _ => finding,
    });

    private Component[] SameAs(Finding finding) =>
        [.. learned.Values.Where(component => inventory.NameOf(component) == finding.Component)];

    private static string Places(IEnumerable<Component> components)
    {
        var places = components.Select(component => PlaceOf(component.System)!).Distinct(StringComparer.Ordinal);
        return Listing.Of([.. places.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Null for what lies neither in the tree nor in NuGet's folder.</summary>
    private static string? PlaceOf(PackageSystem system) => system switch
    {
        PackageSystem.NuGet => "the package folder",
        PackageSystem.Npm => "node_modules",
        PackageSystem.PyPI => "a virtual environment of the tree",
        _ => null,
    };
}
