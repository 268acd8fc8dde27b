using M31R.Automation.Subjects.Detection;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// Reads <c>package-lock.json</c> and <c>npm-shrinkwrap.json</c> of the versions 1 to 3 (npm's documentation, "package-lock.json").
/// </summary>
internal sealed class PackageLockReader
{
    private const string Folder = "node_modules/";
    private static readonly string Remedy = $"Write it anew with \"{NodeClient.Npm.LockCommand}\".";
    private static readonly string[] Sections = ["dependencies", "optionalDependencies", "peerDependencies"];

    private readonly string path;
    private readonly NodeJson json;
    private readonly NpmPlacement top = new(parent: null);
    private readonly Dictionary<string, NpmPlacement> placements = new(StringComparer.Ordinal);

    private PackageLockReader(string path)
    {
        this.path = path;
        json = new NodeJson(path, Remedy);
    }

    /// <summary>Reads a <c>package-lock.json</c> or <c>npm-shrinkwrap.json</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is none, or of a version that is not known.</exception>
    public static NodeLock Read(string path, string text)
    {
        var root = JsonManifest.Read(path, text, Remedy);
        var version = root["lockfileVersion"];
        return version switch
        {
            null or JValue { Value: 0L or 1L } => NpmClassicLockReader.Read(path, root, new NodeJson(path, Remedy)),
            JValue { Value: 2L or 3L } => new PackageLockReader(path).Read(root),
            JValue { Type: JTokenType.Integer } => throw new NodeJson(
                    path, "Versions 1, 2 and 3 are read: let npm write one of them with \"--lockfile-version 3\".")
                .Unsupported(version, $"The lock has the version \"{version}\", which is not read."),
            _ => throw new NodeJson(path, Remedy).Wrong(version, "\"lockfileVersion\" is no number."),
        };
    }

    private NodeLock Read(JObject root)
    {
        placements[""] = top;
        var members = json.Members(root, "packages").ToList();
        foreach (var member in members)
            Place(member);

        foreach (var link in members.Where(IsLink))
            placements[link.Name].Id = placements.GetValueOrDefault(json.TextOf((JObject)link.Value, "resolved") ?? "")?.Id;

        var packages = new PackageCollection();
        foreach (var placement in members.Where(member => !IsLink(member)).Select(member => placements[member.Name]).Where(IsPackage))
            packages.Add(Package(placement));

        return new NodeLock(packages.ToList(), Find)
        {
            TellsScope = true,
            Requests = [.. members.Where(member => IsOwn(member.Name)).SelectMany(Requests)],
        };
    }

    private PackageId? Find(string directory, Declaration declared) => placements.GetValueOrDefault(directory, top).Find(declared.Name)?.Id;

    private void Place(JProperty member)
    {
        var entry = json.Object(member);
        var placement = PlacementOf(member);
        placement.Entry = member;
        if (!IsLink(member) && !IsOwn(member.Name))
            placement.Id = IdOf(member.Name, entry);
    }

    private NpmPlacement PlacementOf(JProperty member)
    {
        if (placements.TryGetValue(member.Name, out var known))
            return known;

        var (owner, name) = (top, member.Name);
        var start = name.StartsWith(Folder, StringComparison.Ordinal) ? 0
            : name.IndexOf("/" + Folder, StringComparison.Ordinal) is >= 0 and var slash ? slash + 1
            : -1;
        if (start > 0)
            owner = placements.TryGetValue(name[..(start - 1)], out var above)
                ? above
                : placements[name[..(start - 1)]] = new NpmPlacement(top);

        var placement = start < 0 ? new NpmPlacement(top) : Below(owner, name[(start + Folder.Length)..]);
        return placement.Depth <= NpmPlacement.MostNested
            ? placements[name] = placement
            : throw json.Wrong(member, $"The package lies in more than {NpmPlacement.MostNested} packages.");
    }

    private static NpmPlacement Below(NpmPlacement owner, string names) =>
        names.Split("/" + Folder).Aggregate(owner, (above, name) => above.Child(name));

    private static bool IsInstalled(string location) =>
        location.StartsWith(Folder, StringComparison.Ordinal) || location.Contains("/" + Folder, StringComparison.Ordinal);

    private bool IsOwn(string location) =>
        !IsInstalled(location) && RelativePath.IsInside(RelativePath.Normal(TreePath.DirectoryOf(path), location));

    private static bool IsPackage(NpmPlacement placement) => placement.Id is not null;

    private static bool IsLink(JProperty member) => NodeJson.IsTrue((JObject)member.Value, "link");

    /// <summary>The name stands in the entry only where the directory is called otherwise: an alias.</summary>
    private PackageId? IdOf(string location, JObject entry)
    {
        var start = location.LastIndexOf(Folder, StringComparison.Ordinal);
        var name = json.TextOf(entry, "name") ?? (start < 0 ? null : location[(start + Folder.Length)..]);
        var version = json.TextOf(entry, "version") ?? NodeUrl.OriginOf(json.TextOf(entry, "resolved")).Revision;
        return name is null || version is null ? null : new PackageId(name, version);
    }

    private ResolvedPackage Package(NpmPlacement placement)
    {
        var entry = (JObject)placement.Entry!.Value;
        return new ResolvedPackage(placement.Id!.Value, json.PlaceOf(placement.Entry))
        {
            Scope = NodeJson.IsTrue(entry, "dev") ? DependencyScope.Development : DependencyScope.Runtime,
            IsOptional = NodeJson.IsTrue(entry, "optional") || NodeJson.IsTrue(entry, "devOptional"),
            IsBundled = NodeJson.IsTrue(entry, "inBundle"),
            Origin = IsInstalled(placement.Entry.Name) ? OriginOf(entry) : new PackageOrigin(OriginKind.Path, placement.Entry.Name),
            Hashes = Integrity.Read(json.TextOf(entry, "integrity")),
            Licence = entry["license"].Text() ?? (entry["license"] as JObject)?["type"].Text(),
            Deprecation = entry["deprecated"].Text(),
            Dependencies = [.. Sections.SelectMany(section => json.Members(entry, section))
                .Select(wish => placement.Find(wish.Name)?.Id).OfType<PackageId>()],
        };
    }

    private PackageOrigin OriginOf(JObject entry)
    {
        var origin = NodeUrl.OriginOf(json.TextOf(entry, "resolved"));
        return origin.Kind == OriginKind.Path
            ? origin with { Location = RelativePath.Normal(TreePath.DirectoryOf(path), origin.Location!) }
            : origin;
    }

    private IEnumerable<LockedRequest> Requests(JProperty member) =>
        from section in Sections.Append("devDependencies")
        from wish in json.Members((JObject)member.Value, section)
        select new LockedRequest(wish.Name, wish.Value.Text() ?? "", null, json.PlaceOf(wish)) { Member = member.Name };
}
