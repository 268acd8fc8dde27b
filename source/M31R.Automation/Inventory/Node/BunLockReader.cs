using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// Reads <c>bun.lock</c>, JSON with comments (Bun's documentation, "Lockfile"): packages by the path of names under which they are found,
/// each a list that begins with <c>name@version</c>.
/// </summary>
internal sealed class BunLockReader
{
    private const long NewestVersion = 1;
    private static readonly string Remedy = $"Write it anew with \"{NodeClient.Bun.LockCommand}\".";
    private static readonly string[] Sections = ["dependencies", "optionalDependencies", "peerDependencies"];

    private readonly NodeJson json;
    private readonly NpmPlacement top = new(parent: null);
    private readonly Dictionary<string, NpmPlacement> importers = new(StringComparer.Ordinal);
    private readonly HashSet<(PackageId, PackageId)> optional = [];

    private BunLockReader(string path) => json = new NodeJson(path, Remedy);

    /// <summary>Reads a <c>bun.lock</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is none, or of a version that is not known.</exception>
    public static NodeLock Read(string path, string text)
    {
        var root = JsonManifest.Read(path, text, Remedy);
        return root["lockfileVersion"] is JValue { Value: long version } value && version > NewestVersion
            ? throw new NodeJson(path, "Versions 0 and 1 are read: use a release of Bun that writes one of them.")
                .Unsupported(value, $"The lock has the version \"{version}\", which is not read.")
            : new BunLockReader(path).Read(root);
    }

    private NodeLock Read(JObject root)
    {
        var members = json.Members(root, "packages").ToList();
        var placements = members.ConvertAll(Place);
        var workspaces = json.Members(root, "workspaces").ToList();
        foreach (var workspace in workspaces)
            importers[workspace.Name] = json.TextOf(json.Object(workspace), "name") is { } name && workspace.Name.Length > 0
                ? top.Child(name)
                : top;

        var packages = new PackageCollection();
        foreach (var placement in placements.Where(placement => placement.Id is not null))
            packages.Add(Package(placement));

        return new NodeLock(packages.ToList(), (directory, declared) => importers.GetValueOrDefault(directory, top).Find(declared.Name)?.Id)
        {
            Requests = [.. workspaces.SelectMany(workspace => Requests(root, workspace.Name, (JObject)workspace.Value))],
            OptionalEdges = optional,
        };
    }

    private NpmPlacement Place(JProperty member)
    {
        var placement = Names(member.Name).Aggregate(top, (above, name) => above.Depth < NpmPlacement.MostNested
            ? above.Child(name)
            : throw json.Wrong(member, $"The package lies in more than {NpmPlacement.MostNested} packages."));
        var resolution = (member.Value as JArray)?.FirstOrDefault().Text()
            ?? throw json.Wrong(member, $"The package \"{member.Name}\" has no version.");
        var (found, version) = YarnDescriptor.Split(resolution);
        placement.Entry = member;
        placement.Id = version.StartsWith("workspace:", StringComparison.Ordinal) || version.Length == 0 || found.Length == 0
            ? null
            : new PackageId(found, version);
        return placement;
    }

    /// <summary>The names in a path; the slash of a scope divides none.</summary>
    private static IEnumerable<string> Names(string path)
    {
        var parts = path.Split('/');
        for (var index = 0; index < parts.Length; index++)
            yield return parts[index].StartsWith('@') && index + 1 < parts.Length ? $"{parts[index]}/{parts[++index]}" : parts[index];
    }

    private ResolvedPackage Package(NpmPlacement placement)
    {
        var (entry, id) = ((JArray)placement.Entry!.Value, placement.Id!.Value);
        return new ResolvedPackage(id, json.PlaceOf(placement.Entry))
        {
            Origin = NodeRequest.Read(id.Version, "").Origin is { Kind: not OriginKind.Registry } origin ? origin : RegistryOf(entry),
            Hashes = Integrity.Read(entry.Last.Text()),
            Dependencies = entry.OfType<JObject>().FirstOrDefault() is { } wishes
                ? [.. Sections.SelectMany(section => DependenciesOf(placement, wishes, section))]
                : [],
        };
    }

    /// <summary>The second item is the registry; empty for the default one.</summary>
    private static PackageOrigin RegistryOf(JArray entry) =>
        entry.Count > 1 && entry[1].Text() is { Length: > 0 } url ? NodeUrl.OriginOf(url) : PackageOrigin.Registry;

    private IEnumerable<PackageId> DependenciesOf(NpmPlacement placement, JObject wishes, string section)
    {
        foreach (var wish in json.Members(wishes, section))
        {
            if (placement.Find(wish.Name)?.Id is not { } found)
                continue;
            if (section == "optionalDependencies")
                optional.Add((placement.Id!.Value, found));

            yield return found;
        }
    }

    private IEnumerable<LockedRequest> Requests(JObject root, string member, JObject workspace) =>
        from section in Sections.Append("devDependencies")
        from wish in json.Members(workspace, section)
        select new LockedRequest(wish.Name, Meant(root, wish.Name, wish.Value.Text() ?? ""), null, json.PlaceOf(wish)) { Member = member };

    private static string Meant(JObject root, string name, string range)
    {
        if (!range.StartsWith("catalog:", StringComparison.Ordinal))
            return range;

        var catalog = range["catalog:".Length..].Trim();
        var members = catalog.Length == 0 ? root["catalog"] : (root["catalogs"] as JObject)?[catalog];
        return (members as JObject)?[name].Text() ?? range;
    }
}
