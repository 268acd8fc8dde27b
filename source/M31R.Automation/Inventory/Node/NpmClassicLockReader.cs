using M31R.Automation.Subjects.Detection;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// Reads locks of version 1, which npm 5 and 6 wrote: packages hold those that are placed in them. They do not say what the manifest
/// asked for.
/// </summary>
internal sealed class NpmClassicLockReader
{
    private readonly NodeJson json;
    private readonly List<NpmPlacement> placements = [];

    private NpmClassicLockReader(NodeJson json) => this.json = json;

    /// <summary>Reads the object of a lock of npm 6 and earlier.</summary>
    /// <exception cref="UnreadableManifestException">A value is of the wrong kind.</exception>
    public static NodeLock Read(string path, JObject root, NodeJson json)
    {
        var reader = new NpmClassicLockReader(json);
        var top = new NpmPlacement(parent: null);
        reader.PlaceAll(root, top);
        var packages = new PackageCollection();
        foreach (var placement in reader.placements.Where(placement => placement.Id is not null))
            packages.Add(reader.Package(path, placement));

        return new NodeLock(packages.ToList(), (_, declared) => top.Find(declared.Name)?.Id) { TellsScope = true };
    }

    private void PlaceAll(JObject owner, NpmPlacement above)
    {
        foreach (var member in json.Members(owner, "dependencies"))
        {
            var entry = json.Object(member);
            var placement = above.Child(member.Name);
            (placement.Entry, placement.Id) = (member, IdOf(member.Name, entry));
            placements.Add(placement);
            PlaceAll(entry, placement);
        }
    }

    /// <summary>
    /// The version is a request where the package does not come from a registry: an alias, a repository, an address, a path.
    /// </summary>
    private PackageId? IdOf(string name, JObject entry)
    {
        var version = json.TextOf(entry, "version");
        if (version is null)
            return null;
        if (version.StartsWith("npm:", StringComparison.Ordinal) && version.LastIndexOf('@') is > 4 and var at)
            return new PackageId(version[4..at], version[(at + 1)..]);

        var origin = NodeRequest.Read(version, "").Origin;
        return origin.Kind switch
        {
            OriginKind.Registry => new PackageId(name, version),
            OriginKind.Workspace => null,
            _ => new PackageId(name, origin.Revision ?? origin.Location!),
        };
    }

    private ResolvedPackage Package(string path, NpmPlacement placement)
    {
        var entry = (JObject)placement.Entry!.Value;
        var origin = NodeRequest.Read(json.TextOf(entry, "version")!, TreePath.DirectoryOf(path)).Origin;
        return new ResolvedPackage(placement.Id!.Value, json.PlaceOf(placement.Entry))
        {
            Scope = NodeJson.IsTrue(entry, "dev") ? DependencyScope.Development : DependencyScope.Runtime,
            IsOptional = NodeJson.IsTrue(entry, "optional"),
            IsBundled = NodeJson.IsTrue(entry, "bundled"),
            Origin = origin.Kind == OriginKind.Registry ? NodeUrl.OriginOf(json.TextOf(entry, "resolved")) : origin,
            Hashes = Integrity.Read(json.TextOf(entry, "integrity")),
            Dependencies = [.. entry["requires"].Properties().Select(wish => placement.Find(wish.Name)?.Id).OfType<PackageId>()],
        };
    }
}
