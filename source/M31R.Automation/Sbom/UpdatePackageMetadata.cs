using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>What UpdatePackageMetadata did.</summary>
/// <param name="HasChanged">False when the file already said so, or there is nothing to say, and it was left alone.</param>
/// <param name="Known">How many packages the file has something of.</param>
/// <param name="Unknown">Those of which it has neither licence nor supplier, in ordinal order of package URL.</param>
public sealed record PackageMetadataUpdate(bool HasChanged, int Known, IReadOnlyList<Component> Unknown);

/// <summary>
/// Writes what the packages that are installed on this machine say of themselves into <see cref="PackageMetadataFile.Path"/>, which is
/// committed. It writes into the subject's tree, and only when asked by its name. Nothing is fetched.
/// </summary>
public static class UpdatePackageMetadata
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

        return Told(inspection, new PackageMetadataUpdate(hasChanged, after.Packages.Count, Unknown(after, inventory)));
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
            if (!metadata.IsEmpty)
                known[component.Purl] = metadata;
        }

        return known;
    }

    private static Component[] Unknown(PackageMetadataFile file, DependencyInventory inventory) =>
        [.. file.Complete(inventory).Components.Where(IsUnknown)];

    private static bool IsUnknown(Component component) =>
        component is { Version: not null, Licence: null, Supplier: null, System: not PackageSystem.GitHubActions };

    private static PackageMetadataUpdate Told(Inspection inspection, PackageMetadataUpdate update)
    {
        var packages = Counted.Of(update.Known, "package");
        inspection.Progress.Note(update.HasChanged
            ? $"wrote \"{PackageMetadataFile.Path}\" with {packages}; commit it"
            : $"\"{PackageMetadataFile.Path}\" is up to date with {packages}");
        if (update.Unknown.Count > 0)
        {
            inspection.Progress.Note(
                $"nothing is known of {Counted.Of(update.Unknown.Count, "package")}: "
                + $"{Counted.Listed([.. update.Unknown.Select(component => $"\"{component.Title}\"")])}; install them and run this again");
        }

        return update;
    }
}
