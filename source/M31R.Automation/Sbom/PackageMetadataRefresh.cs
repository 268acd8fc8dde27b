using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>
/// Writes what the packages that are installed on this machine say of themselves into <see cref="PackageMetadataFile.Path"/>, which is
/// committed. It writes into the subject's tree, and only when asked by its name. Nothing is fetched.
/// </summary>
public static class PackageMetadataRefresh
{
    /// <summary>
    /// Reads what is installed. What the file knew of packages still in use is kept where this machine does not know better; the others
    /// leave it.
    /// </summary>
    /// <exception cref="MaintenanceException">The file is broken, or cannot be written.</exception>
    public static PackageMetadataUpdate Run(Inspection inspection)
    {
        inspection.Progress.Step("reading installed packages");
        var inventory = InventoryReader.Read(inspection);
        return Run(inspection, inventory, InstalledPackages.OfThisMachine(inspection, inventory));
    }

    /// <summary>The same for an inventory and places that are known already.</summary>
    internal static PackageMetadataUpdate Run(
        Inspection inspection,
        DependencyInventory inventory,
        IReadOnlyList<IPackageMetadataSource> sources)
    {
        var files = inspection.Doors.Files;
        var place = files.Within(inspection.Subject.Root, PackageMetadataFile.Path);
        var old = files.FileExists(place) ? files.ReadText(place) : null;
        var before = old is null ? PackageMetadataFile.Empty : PackageMetadataFile.Parse(old);
        var after = new PackageMetadataFile(Known(inventory, before, sources));
        var text = after.Write();
        var hasChanged = text != old && (old is not null || after.Packages.Count > 0);
        if (hasChanged)
            files.Write(place, text);

        var unknown = Unknown(after, inventory);
        return Told(inspection, new PackageMetadataUpdate(hasChanged, after.Packages.Count, unknown)
        {
            HasFile = hasChanged || old is not null,
            OtherVersions = OtherVersions(unknown, sources),
        });
    }

    private static Dictionary<string, PackageMetadata> Known(
        DependencyInventory inventory,
        PackageMetadataFile before,
        IReadOnlyList<IPackageMetadataSource> sources)
    {
        var known = new Dictionary<string, PackageMetadata>(StringComparer.Ordinal);
        foreach (var component in inventory.Components.Where(component => component.Version is not null))
        {
            var installed = sources.Where(source => source.System == component.System)
                .Select(source => source.Find(component))
                .FirstOrDefault(found => found is not null);
            var metadata = (installed ?? new PackageMetadata()).Or(before.Packages.GetValueOrDefault(component.Purl));
            // A package that was seen and says nothing has an empty entry: nobody need install it to learn that.
            if (installed is not null || before.Packages.ContainsKey(component.Purl))
                known[component.Purl] = metadata;
        }

        return known;
    }

    private static Component[] Unknown(PackageMetadataFile file, DependencyInventory inventory) =>
        [.. file.Complete(inventory).Components.Where(IsUnknown)];

    private static bool IsUnknown(Component component) =>
        component is { Version: not null, Licence: null, Supplier: null, System: not PackageSystem.GitHubActions };

    private static Dictionary<string, IReadOnlyList<string>> OtherVersions(
        Component[] unknown, IReadOnlyList<IPackageMetadataSource> sources) =>
        unknown.Where(component => !component.HasMetadata)
            .Select(component => (component.Purl, Versions: VersionsOf(component, sources)))
            .Where(pair => pair.Versions.Count > 0)
            .ToDictionary(pair => pair.Purl, pair => pair.Versions, StringComparer.Ordinal);

    private static IReadOnlyList<string> VersionsOf(Component component, IReadOnlyList<IPackageMetadataSource> sources) =>
        [.. sources.Where(source => source.System == component.System).SelectMany(source => source.VersionsOf(component))];

    private static PackageMetadataUpdate Told(Inspection inspection, PackageMetadataUpdate update)
    {
        var packages = Counted.Of(update.Known, "package");
        inspection.Progress.Note(update switch
        {
            { HasChanged: true } => $"wrote \"{PackageMetadataFile.Path}\" with {packages}; commit it",
            { HasFile: true } => $"\"{PackageMetadataFile.Path}\" is up to date with {packages}",
            _ => $"no package of the subject is installed here, and no \"{PackageMetadataFile.Path}\" was written",
        });
        Tell(
            inspection,
            [.. update.Unknown.Where(component => !component.HasMetadata && !update.OtherVersions.ContainsKey(component.Purl))
                .Select(Shown)],
            "not installed here",
            "install what the lock names, and run this again");
        Tell(
            inspection,
            [.. from component in update.Unknown
                where update.OtherVersions.ContainsKey(component.Purl)
                select $"{Shown(component)} (here {Listing.Of(update.OtherVersions[component.Purl])})"],
            "installed here in another version than the lock has",
            "install what the lock names, and run this again");
        Tell(
            inspection,
            [.. update.Unknown.Where(component => component.HasMetadata).Select(Shown)],
            "saying neither licence nor supplier",
            $"write what is known into \"{PackageMetadataFile.Path}\"");
        return update;
    }

    private static string Shown(Component component) => $"\"{component.Title}\"";

    private static void Tell(Inspection inspection, string[] packages, string why, string next)
    {
        if (packages.Length > 0)
            inspection.Progress.Note($"{Counted.Of(packages.Length, "package")} {why}: {Counted.Listed(packages)}; {next}");
    }
}
