using M31R.Automation.Inventory.Licences;
using M31R.Automation.Machine;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>The packages in the virtual environments of a subject (core metadata, PEP 566 and PEP 639).</summary>
/// <param name="files">Reads.</param>
/// <param name="root">Absolute path of the subject's root.</param>
/// <param name="directories">Of the projects, relative to the root.</param>
internal sealed class SitePackages(FileDoor files, string root, IReadOnlyList<string> directories) : IPackageMetadataSource
{
    private static readonly string[] Environments = [".venv", "venv", "env"];

    private readonly InstalledTree tree = new(files, root);
    private Dictionary<PackageId, PackageMetadata>? found;
    private ILookup<string, string>? versions;

    /// <inheritdoc/>
    public PackageSystem System => PackageSystem.PyPI;

    /// <inheritdoc/>
    public PackageMetadata? Find(Component component) =>
        Found.GetValueOrDefault(IdOf(component.Name, component.Version ?? ""));

    /// <inheritdoc/>
    public IReadOnlyList<string> VersionsOf(Component component) =>
        [.. Versions[IdOf(component.Name, "").Name].Order(StringComparer.Ordinal)];

    private Dictionary<PackageId, PackageMetadata> Found => found ??= Search();

    private ILookup<string, string> Versions =>
        versions ??= Found.Keys.ToLookup(id => id.Name, id => id.Version, StringComparer.Ordinal);

    private Dictionary<PackageId, PackageMetadata> Search()
    {
        var packages = new Dictionary<PackageId, PackageMetadata>();
        foreach (var site in directories.SelectMany(Sites))
        {
            foreach (var directory in tree.DirectoriesIn(site).Where(name => name.EndsWith(".dist-info", StringComparison.Ordinal)))
            {
                if (tree.Text($"{site}/{directory}/METADATA") is { } text
                    && CoreMetadata.Read(text) is { Name: { } name, Version: { } version } read)
                    packages.TryAdd(IdOf(name, version), MetadataOf(read));
            }
        }

        return packages;
    }

    /// <summary>Windows has <c>Lib/site-packages</c>.</summary>
    private IEnumerable<string> Sites(string directory) =>
        from environment in Environments
        let place = TreePath.In(directory, environment)
        from site in tree.DirectoriesIn($"{place}/lib")
            .Select(python => $"{place}/lib/{python}/site-packages")
            .Append($"{place}/Lib/site-packages")
        select site;

    private static PackageId IdOf(string name, string version) => new(PackageName.PythonKey(name), version);

    private static PackageMetadata MetadataOf(CoreMetadata metadata) => new()
    {
        Licence = OneLine.Of(metadata["License-Expression"]
            ?? Expression(metadata["License"])
            ?? TroveLicence.Of(metadata.All("Classifier"))
            ?? Short(metadata["License"])),
        Supplier = OneLine.Of(PersonName.Of(metadata["Author"])
            ?? PersonName.Of(metadata["Author-email"])
            ?? PersonName.Of(metadata["Maintainer"])
            ?? PersonName.Of(metadata["Maintainer-email"])),
        Description = OneLine.Of(metadata["Summary"]),
    };

    private static string? Expression(string? licence) =>
        licence is not null && LicenceExpressionReader.TryRead(licence, out var expression) ? expression.ToString() : null;

    /// <summary>Some put the whole text of the licence there.</summary>
    private static string? Short(string? licence) => licence?.Length <= 100 ? licence : null;
}
