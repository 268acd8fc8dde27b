using System.Globalization;
using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reads <c>pnpm-lock.yaml</c> of the versions 5, 6 and 9 (pnpm's specification of its lockfile).</summary>
internal sealed class PnpmLockReader
{
    private static readonly string Remedy = $"Write it anew with \"{NodeClient.Pnpm.LockCommand}\".";
    private static readonly string[] Edges = ["dependencies", "optionalDependencies"];

    private readonly string path;
    private readonly YamlValue root;
    private readonly PnpmKeys keys;
    private readonly Dictionary<string, YamlValue> descriptions;
    private readonly Dictionary<string, PackageId?> ids = new(StringComparer.Ordinal);
    private readonly HashSet<(PackageId, PackageId)> optional = [];

    private PnpmLockReader(string path, YamlValue root)
    {
        (this.path, this.root) = (path, root);
        keys = new PnpmKeys(MajorOf(path, root));
        descriptions = root.Get("packages").Entries().ToDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>Reads one. Of several documents the last counts: pnpm keeps what it needs for itself in those before.</summary>
    /// <exception cref="UnreadableManifestException">It is none, or of a version that is not known.</exception>
    public static NodeLock Read(string path, string text) =>
        YamlManifest.Read(path, text, Remedy) is [.., YamlMap root]
            ? new PnpmLockReader(path, root).Read()
            : throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, new Place(path), "The file is no lock.", Remedy));

    private static int MajorOf(string path, YamlValue root)
    {
        var version = root.Get("lockfileVersion");
        if (!int.TryParse(version.Text()?.Split('.')[0], CultureInfo.InvariantCulture, out var major))
            throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, version?.Place ?? new Place(path), "\"lockfileVersion\" is missing or no version.", Remedy));

        return major is >= 5 and <= 9 ? major : throw new UnreadableManifestException(new ReadingProblem(
            ProblemKind.Unsupported, version!.Place, $"The lock has the version \"{version.Text()}\", which is not read.", "Versions 5 to 9 are read: use a release of pnpm that writes one of them."));
    }

    private NodeLock Read()
    {
        var nodes = keys.Major >= 9 ? root.Get("snapshots").Entries() : root.Get("packages").Entries();
        foreach (var (key, _) in nodes)
            ids[key.Text] = IdOf(keys.Bare(key.Text), Description(key.Text));

        var packages = new PackageCollection();
        foreach (var (key, node) in nodes)
        {
            if (ids[key.Text] is { } id)
                packages.Add(Package(id, key, node));
        }

        var importers = Importers();
        return new NodeLock(packages.ToList(), (directory, declared) => importers.TryGetValue(directory, out var wishes) && wishes.TryGetValue(declared.Name, out var wish) ? Find(wish.Name, wish.Reference) : null)
        {
            Requests = [.. importers.Values.SelectMany(wishes => wishes.Values).Select(wish => new LockedRequest(wish.Name, wish.Range, null, wish.Place))],
            TellsScope = keys.Major < 9,
            OptionalEdges = optional,
        };
    }

    private YamlValue? Description(string key) => descriptions.GetValueOrDefault(key) ?? descriptions.GetValueOrDefault(keys.Bare(key));

    private PackageId? Find(string name, string reference) => ids.GetValueOrDefault(keys.Key(name, reference)) ?? ids.GetValueOrDefault(reference);

    /// <summary>Null for a copy of a package of the same workspace.</summary>
    private PackageId? IdOf(string bare, YamlValue? description)
    {
        var split = keys.Split(bare);
        var name = description.Get("name").Text() ?? split?.Name;
        var version = description.Get("version").Text() ?? split?.Version;
        var directory = description.Get("resolution").Get("directory").Text();
        var isOwn = directory is not null && NodePath.IsInside(NodePath.Resolve(NodePath.DirectoryOf(path), directory));
        return isOwn || string.IsNullOrEmpty(name) || string.IsNullOrEmpty(version) ? null : new PackageId(name, version);
    }

    private ResolvedPackage Package(PackageId id, YamlText key, YamlValue node)
    {
        var description = Description(key.Text);
        return new ResolvedPackage(id, key.Place with { Column = null })
        {
            Scope = keys.Major < 9 && node.Get("dev").Text() == "true" ? DependencyScope.Development : DependencyScope.Runtime,
            IsOptional = node.Get("optional").Text() == "true",
            Origin = OriginOf(description.Get("resolution")),
            Hashes = Integrity.Read(description.Get("resolution").Get("integrity").Text()),
            Deprecation = description.Get("deprecated").Text(),
            Dependencies = [.. Edges.SelectMany(section => DependenciesOf(id, node, section))],
        };
    }

    private PackageOrigin OriginOf(YamlValue? resolution)
    {
        if (resolution.Get("repo").Text() is { } repository)
            return new PackageOrigin(OriginKind.Git, NodeUrl.Clean(repository), resolution.Get("commit").Text());
        if (resolution.Get("directory").Text() is { } directory)
            return new PackageOrigin(OriginKind.Path, NodePath.Resolve(NodePath.DirectoryOf(path), directory));

        var tarball = resolution.Get("tarball").Text();
        return tarball is not null && tarball.StartsWith("file:", StringComparison.Ordinal)
            ? new PackageOrigin(OriginKind.Path, NodePath.Resolve(NodePath.DirectoryOf(path), tarball["file:".Length..]))
            : NodeUrl.OriginOf(tarball);
    }

    private IEnumerable<PackageId> DependenciesOf(PackageId id, YamlValue node, string section)
    {
        foreach (var (name, reference) in node.Get(section).Entries())
        {
            if (Find(name.Text, reference.Text() ?? "") is not { } found)
                continue;
            if (section == "optionalDependencies")
                optional.Add((id, found));

            yield return found;
        }
    }

    /// <summary>By directory, which is empty for the root. A lock of a single package says at its top what others say of each.</summary>
    private Dictionary<string, Dictionary<string, PnpmWish>> Importers()
    {
        var catalogs = Catalogs();
        var importers = root.Get("importers") is YamlMap map ? map.Entries.Select(entry => (entry.Key.Text, entry.Value)) : [(".", root)];
        return importers.ToDictionary(importer => importer.Item1 == "." ? "" : importer.Item1, importer => PnpmWish.Of(catalogs, importer.Item2), StringComparer.Ordinal);
    }

    private NodeCatalogs Catalogs()
    {
        var ranges =
            from catalog in root.Get("catalogs").Entries()
            from member in catalog.Value.Entries()
            select KeyValuePair.Create((catalog.Key.Text, member.Key.Text), member.Value.Get("specifier").Text() ?? "");
        return new NodeCatalogs(new Dictionary<(string, string), string>(ranges));
    }
}

/// <summary>What a package of the workspace asked for, and got.</summary>
/// <param name="Name">As its manifest spells it.</param>
/// <param name="Range">As its manifest, or the catalog that it names, spelled it.</param>
/// <param name="Reference">The rest of the key of what was found.</param>
/// <param name="Place">Where the lock says so.</param>
internal sealed record PnpmWish(string Name, string Range, string Reference, Place Place)
{
    private static readonly string[] Sections = ["dependencies", "devDependencies", "optionalDependencies"];

    /// <summary>The wishes of an importer by name. Old locks keep the ranges apart.</summary>
    public static Dictionary<string, PnpmWish> Of(NodeCatalogs catalogs, YamlValue importer)
    {
        var specifiers = importer.Get("specifiers").Entries().ToDictionary(entry => entry.Key.Text, entry => entry.Value.Text() ?? "", StringComparer.Ordinal);
        var wishes = new Dictionary<string, PnpmWish>(StringComparer.Ordinal);
        foreach (var (name, value) in Sections.SelectMany(section => importer.Get(section).Entries()))
        {
            var range = value.Get("specifier").Text() ?? specifiers.GetValueOrDefault(name.Text, "");
            var reference = value.Get("version").Text() ?? value.Text() ?? "";
            wishes.TryAdd(name.Text, new PnpmWish(name.Text, catalogs.Meant(name.Text, range), reference, name.Place with { Column = null }));
        }

        return wishes;
    }
}
