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
    private readonly Dictionary<string, PnpmDescription> descriptions;
    private readonly Dictionary<string, PackageId?> ids = new(StringComparer.Ordinal);
    private readonly HashSet<(PackageId, PackageId)> optional = [];

    private PnpmLockReader(string path, YamlValue root)
    {
        (this.path, this.root) = (path, root);
        keys = new PnpmKeys(MajorOf(path, root));
        descriptions = root.Get("packages").Entries()
            .ToDictionary(entry => entry.Key.Text, entry => PnpmDescription.Of(path, entry.Value), StringComparer.Ordinal);
    }

    /// <summary>Reads one. Of several documents the last counts: pnpm keeps what it needs for itself in those before.</summary>
    /// <exception cref="UnreadableManifestException">It is none, or of a version that is not known.</exception>
    public static NodeLock Read(string path, string text) =>
        YamlManifest.Read(path, text, Remedy) is [.., YamlMap root]
            ? new PnpmLockReader(path, root).Read()
            : throw new UnreadableManifestException(
                new ReadingProblem(ProblemKind.Broken, new Place(path, 1), "The file is no lock.", Remedy));

    private static int MajorOf(string path, YamlValue root)
    {
        var version = root.Get("lockfileVersion");
        if (!int.TryParse(version.Text()?.Split('.')[0], CultureInfo.InvariantCulture, out var major))
        {
            throw new UnreadableManifestException(new ReadingProblem(
                ProblemKind.Broken, version?.Place ?? new Place(path, 1), "\"lockfileVersion\" is missing or no version.", Remedy));
        }

        return major is >= 5 and <= 9 ? major : throw new UnreadableManifestException(new ReadingProblem(
            ProblemKind.Unsupported,
            version!.Place,
            $"The lock has the version \"{version.Text()}\", which is not read.",
            "Versions 5 to 9 are read: use a release of pnpm that writes one of them."));
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
        return new NodeLock(packages.ToList(), (directory, declared) => Found(importers, directory, declared.Name))
        {
            Members = [.. importers.Keys.Where(directory => directory.Length > 0)],
            Requests =
            [
                .. from importer in importers
                   from wish in importer.Value.Values
                   select new LockedRequest(wish.Name, wish.Range, null, wish.Place) { Member = importer.Key },
            ],
            Asked =
            [
                .. importers.Values.SelectMany(importer => importer.Values)
                    .Select(wish => Find(wish.Name, wish.Reference)).OfType<PackageId>(),
            ],
            TellsScope = keys.Major < 9,
            OptionalEdges = optional,
        };
    }

    private PackageId? Found(Dictionary<string, Dictionary<string, PnpmWish>> importers, string directory, string name) =>
        importers.GetValueOrDefault(directory)?.GetValueOrDefault(name) is { } wish ? Find(wish.Name, wish.Reference) : null;

    private PnpmDescription? Description(string key) =>
        descriptions.GetValueOrDefault(key) ?? descriptions.GetValueOrDefault(keys.Bare(key));

    private PackageId? Find(string name, string reference) =>
        ids.GetValueOrDefault(keys.Key(name, reference)) ?? ids.GetValueOrDefault(reference);

    private PackageId? IdOf(string bare, PnpmDescription? description)
    {
        var split = keys.Split(bare);
        var name = description?.Name ?? split?.Name;
        var version = description?.Version ?? split?.Version;
        return description?.IsOwn == true || string.IsNullOrEmpty(name) || string.IsNullOrEmpty(version)
            ? null
            : new PackageId(name, version);
    }

    private ResolvedPackage Package(PackageId id, YamlText key, YamlValue node)
    {
        var description = Description(key.Text);
        return new ResolvedPackage(id, key.Place with { Column = null })
        {
            Scope = keys.Major < 9 && node.Get("dev").Text() == "true" ? DependencyScope.Development : DependencyScope.Runtime,
            IsOptional = node.Get("optional").Text() == "true",
            Origin = description?.Origin ?? PackageOrigin.Registry,
            Hashes = description?.Hashes ?? [],
            Deprecation = description?.Deprecation,
            Dependencies = [.. Edges.SelectMany(section => DependenciesOf(id, node, section))],
        };
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
        return importers.ToDictionary(
            importer => importer.Item1 == "." ? "" : importer.Item1,
            importer => PnpmWish.Of(catalogs, importer.Item2),
            StringComparer.Ordinal);
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
