using M31R.Automation.Inventory.Toml;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>
/// The crates that Cargo unpacked below <c>~/.cargo/registry/src</c>; their manifests are in the normal form that Cargo publishes.
/// </summary>
/// <param name="files">Reads.</param>
/// <param name="home">Absolute path of the user's own directory.</param>
internal sealed class CargoSources(FileDoor files, string home) : IPackageMetadataSource
{
    private const string Sources = ".cargo/registry/src";

    private readonly InstalledTree tree = new(files, home);
    private IReadOnlyList<string>? registries;

    /// <inheritdoc/>
    public PackageSystem System => PackageSystem.Cargo;

    /// <inheritdoc/>
    public PackageMetadata? Find(Component component) => !PathPart.IsOne(component.Name) || !PathPart.IsOne(component.Version ?? "")
        ? null
        : (registries ??= tree.DirectoriesIn(Sources))
            .Select(registry => tree.Text($"{Sources}/{registry}/{component.Name}-{component.Version}/Cargo.toml"))
            .OfType<string>()
            .Select(MetadataOf)
            .FirstOrDefault();

    private static PackageMetadata MetadataOf(string manifest)
    {
        var package = TomlDocument.TryRead(manifest)?.TableAt("package");
        return new PackageMetadata
        {
            // Cargo's manual: "/" between licences is old and means OR.
            Licence = OneLine.Of(package?.TextAt("license")?.Replace("/", " OR ", StringComparison.Ordinal)),
            Supplier = OneLine.Of(PersonName.Of(package?.TextsAt("authors").FirstOrDefault())),
            Description = OneLine.Of(package?.TextAt("description")),
        };
    }
}
