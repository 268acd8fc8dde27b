using M31R.Automation.Inventory.Licences;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>The packages that restore unpacked into NuGet's global folder.</summary>
/// <param name="files">Reads.</param>
/// <param name="folder">Absolute path of the folder; see <see cref="Doors.PackageFolder"/>.</param>
internal sealed class NuspecSource(FileDoor files, string folder) : IPackageMetadataSource
{
    private readonly PackageFolder packages = new(folder, files);

    /// <inheritdoc/>
    public PackageSystem System => PackageSystem.NuGet;

    /// <inheritdoc/>
    public PackageMetadata? Find(Component component)
    {
        try
        {
            return packages.Find(new PackageId(component.Name, component.Version!)) is { } nuspec
                ? new PackageMetadata { Licence = Meant(nuspec.Licence), Supplier = nuspec.Authors }
                : null;
        }
        catch (UnreadableManifestException)
        {
            return null;
        }
    }

    /// <summary>
    /// An address that means no licence for certain is nothing that a person's own word about the package should give way to.
    /// </summary>
    private static string? Meant(string? licence) => licence is null ? null : LicenceWording.Read(PackageSystem.NuGet, licence)?.ToString();
}
