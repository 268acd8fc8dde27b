using M31R.Automation.Machine;
using M31R.Automation.Subjects.Detection;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>The packages in <c>node_modules</c>, nested ones and pnpm's store in it included.</summary>
/// <param name="files">Reads.</param>
/// <param name="root">Absolute path of the subject's root.</param>
/// <param name="directories">Of the projects, relative to the root.</param>
internal sealed class NodeModules(FileDoor files, string root, IReadOnlyList<string> directories) : IPackageMetadataSource
{
    private readonly InstalledTree tree = new(files, root);
    private Dictionary<PackageId, PackageMetadata>? found;
    private ILookup<string, string>? versions;

    /// <inheritdoc/>
    public PackageSystem System => PackageSystem.Npm;

    /// <inheritdoc/>
    public PackageMetadata? Find(Component component) =>
        Found.GetValueOrDefault(new PackageId(component.Name, component.Version ?? ""));

    /// <inheritdoc/>
    public IReadOnlyList<string> VersionsOf(Component component) =>
        [.. Versions[component.Name].Order(StringComparer.Ordinal)];

    private Dictionary<PackageId, PackageMetadata> Found => found ??= Search();

    private ILookup<string, string> Versions =>
        versions ??= Found.Keys.ToLookup(id => id.Name, id => id.Version, StringComparer.Ordinal);

    private Dictionary<PackageId, PackageMetadata> Search()
    {
        var packages = new Dictionary<PackageId, PackageMetadata>();
        var open = new Stack<string>(directories.Select(directory => TreePath.In(directory, "node_modules")));
        while (open.TryPop(out var modules))
        {
            foreach (var package in PackagesIn(modules))
            {
                if (tree.Text(TreePath.In(package, "package.json")) is { } text && Read(text) is { } read)
                    packages.TryAdd(read.Id, read.Metadata);

                open.Push(TreePath.In(package, "node_modules"));
            }
        }

        return packages;
    }

    /// <summary>
    /// What lies in a scope or in pnpm's store lies a level deeper; a directory of the store holds <c>node_modules</c> and no package of
    /// its own.
    /// </summary>
    private IEnumerable<string> PackagesIn(string modules) =>
        from name in tree.DirectoriesIn(modules)
        let path = TreePath.In(modules, name)
        where name[0] != '.' || name == ".pnpm"
        from package in name[0] == '@' || name == ".pnpm" ? tree.DirectoriesIn(path).Select(inner => TreePath.In(path, inner)) : [path]
        select package;

    private static (PackageId Id, PackageMetadata Metadata)? Read(string text)
    {
        try
        {
            var manifest = JsonManifest.Read("package.json", text, "");
            return manifest["name"].Text() is { } name && manifest["version"].Text() is { } version
                ? (new PackageId(name, version), MetadataOf(manifest))
                : null;
        }
        catch (UnreadableManifestException)
        {
            return null;
        }
    }

    private static PackageMetadata MetadataOf(JObject manifest) => new()
    {
        Licence = OneLine.Of(manifest["license"].Text() ?? manifest["license"].Member("type") ?? Listed(manifest["licenses"])),
        Supplier = OneLine.Of(Person(manifest["author"])
            ?? Person(First(manifest["maintainers"]))
            ?? Person(First(manifest["contributors"]))),
        Description = OneLine.Of(manifest["description"].Text()),
    };

    private static string? Person(JToken? person) => PersonName.Of(person.Text() ?? person.Member("name"));

    private static JToken? First(JToken? list) => (list as JArray)?.FirstOrDefault();

    /// <summary>The form before npm 2: a list of which one may be chosen.</summary>
    private static string? Listed(JToken? licences) =>
        licences is JArray list
            && list.Select(licence => licence.Text() ?? licence.Member("type")).OfType<string>().ToList() is { Count: > 0 } names
            ? string.Join(" OR ", names)
            : null;
}
