using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>The packages that restore unpacked into NuGet's global folder.</summary>
/// <param name="files">Reads.</param>
/// <param name="folder">Absolute path of the folder; see <see cref="FolderOf"/>.</param>
internal sealed class NuspecSource(FileDoor files, string folder) : IPackageMetadataSource
{
    private readonly PackageFolder packages = new(folder, files);

    /// <inheritdoc/>
    public PackageSystem System => PackageSystem.NuGet;

    /// <summary>Where restore keeps packages: <c>NUGET_PACKAGES</c>, else <c>~/.nuget/packages</c>.</summary>
    /// <param name="home">Absolute path of the user's own directory.</param>
    public static string FolderOf(string home) =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named && Path.IsPathRooted(named) ? named : Path.Combine(home, ".nuget/packages");

    /// <inheritdoc/>
    public PackageMetadata? Find(Component component)
    {
        try
        {
            return packages.Find(new PackageId(component.Name, component.Version!)) is { } nuspec
                ? new PackageMetadata { Licence = nuspec.Licence, Supplier = nuspec.Authors }
                : null;
        }
        catch (UnreadableManifestException)
        {
            return null;
        }
    }
}
