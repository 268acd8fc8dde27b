using System.Globalization;
using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// Reads <c>yarn.lock</c> of Yarn 2 and later: YAML with <c>__metadata</c>, and an entry a package that names the requests it answers and,
/// as <c>resolution</c>, what was found. Its checksums are those of the archives in Yarn's own cache.
/// </summary>
internal sealed class YarnBerryLockReader
{
    private const int NewestVersion = 10;
    private static readonly string Remedy = $"Write it anew with \"{NodeClient.YarnBerry.LockCommand}\".";

    private static readonly string[] Sections = ["dependencies", "peerDependencies"];

    private readonly string path;
    private readonly NodeSettings settings;
    private readonly Dictionary<string, PackageId?> answers = new(StringComparer.Ordinal);
    private readonly HashSet<(PackageId, PackageId)> optional = [];

    private YarnBerryLockReader(string path, NodeSettings settings) => (this.path, this.settings) = (path, settings);

    /// <summary>Whether a text is a lock of this kind, and not one of Yarn 1.</summary>
    public static bool IsOne(string text) =>
        text.StartsWith("__metadata:", StringComparison.Ordinal) || text.Contains("\n__metadata:", StringComparison.Ordinal);

    /// <summary>Reads a <c>yarn.lock</c> of Yarn 2 and later.</summary>
    /// <exception cref="UnreadableManifestException">It is none, or of a version that is not known.</exception>
    public static NodeLock Read(string path, string text, NodeSettings settings)
    {
        var root = YamlManifest.Read(path, text, Remedy).First();
        RefuseNewer(root.Get("__metadata").Get("version"));
        return new YarnBerryLockReader(path, settings).Read(root.Entries().Where(entry => entry.Key.Text != "__metadata").ToList());
    }

    private static void RefuseNewer(YamlValue? version)
    {
        if (int.TryParse(version.Text(), CultureInfo.InvariantCulture, out var number) && number > NewestVersion)
        {
            throw new UnreadableManifestException(new ReadingProblem(
                ProblemKind.Unsupported,
                version!.Place,
                $"The lock has the version \"{number}\", which is not read.",
                $"Versions up to {NewestVersion} are read: use a release of Yarn that writes one of them."));
        }
    }

    private NodeLock Read(List<KeyValuePair<YamlText, YamlValue>> entries)
    {
        foreach (var (key, entry) in entries)
        {
            var id = IdOf(entry);
            foreach (var request in key.Text.Split(", "))
                answers.TryAdd(request, id);
        }

        var packages = new PackageCollection();
        foreach (var (_, entry) in entries)
        {
            if (IdOf(entry) is { } id)
                packages.Add(Package(id, entry));
        }

        return new NodeLock(packages.ToList(), (_, declared) => Find(declared.Name, declared.Range))
        {
            Requests = [.. entries.Where(entry => IsOwn(entry.Value)).SelectMany(entry => Requests(entry.Value))],
            OptionalEdges = optional,
        };
    }

    private PackageId? Find(string name, string range)
    {
        var meant = settings.Replacements.GetValueOrDefault($"{name}@{range}")
            ?? settings.Replacements.GetValueOrDefault($"{name}@{Plain(range)}")
            ?? settings.Replacements.GetValueOrDefault(name, range);
        return answers.GetValueOrDefault($"{name}@{meant}") ?? answers.GetValueOrDefault($"{name}@npm:{meant}") ?? Patched(name, meant);
    }

    private static string Plain(string range) => range.StartsWith("npm:", StringComparison.Ordinal) ? range["npm:".Length..] : range;

    /// <summary>Yarn patches some packages of its own accord, and lists the patched one under a request of its own.</summary>
    private PackageId? Patched(string name, string range) =>
        answers.GetValueOrDefault($"{name}@patch:{name}@npm%3A{Uri.EscapeDataString(range)}#optional!builtin<compat/{name}>");

    private static bool IsOwn(YamlValue entry) => YarnDescriptor.Split(entry.Get("resolution").Text() ?? "").Range is var found
        && (found.StartsWith("workspace:", StringComparison.Ordinal) || entry.Get("linkType").Text() == "soft");

    private static PackageId? IdOf(YamlValue entry)
    {
        var (name, _) = YarnDescriptor.Split(entry.Get("resolution").Text() ?? "");
        return entry.Get("version").Text() is { } version && name.Length > 0 && !IsOwn(entry) ? new PackageId(name, version) : null;
    }

    private ResolvedPackage Package(PackageId id, YamlValue entry) => new(id, new Place(path, entry.Place.Line - 1))
    {
        Origin = OriginOf(YarnDescriptor.Split(entry.Get("resolution").Text()!).Range),
        Hashes = entry.Get("checksum").Text() is { } checksum
            && ContentHash.FromHex("sha512", checksum[(checksum.LastIndexOf('/') + 1)..]) is { } hash ? [hash] : [],
        Dependencies = [.. DependenciesOf(id, entry)],
    };

    private static PackageOrigin OriginOf(string found)
    {
        if (found.StartsWith("npm:", StringComparison.Ordinal) || found.StartsWith("patch:", StringComparison.Ordinal))
        {
            const string Address = "::__archiveUrl=";
            var at = found.IndexOf(Address, StringComparison.Ordinal);
            return NodeUrl.OriginOf(at < 0 ? null : Uri.UnescapeDataString(found[(at + Address.Length)..]));
        }

        return NodeRequest.Read(found, "").Origin;
    }

    private IEnumerable<PackageId> DependenciesOf(PackageId id, YamlValue entry)
    {
        var meta = entry.Get("dependenciesMeta").Entries()
            .Where(member => member.Value.Get("optional").Text() == "true")
            .Select(member => member.Key.Text)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, range) in entry.Get("dependencies").Entries())
        {
            if (Find(name.Text, range.Text() ?? "") is not { } found)
                continue;
            if (meta.Contains(name.Text))
                optional.Add((id, found));

            yield return found;
        }
    }

    /// <summary>
    /// From version 8 on, a range of a registry is written with <c>npm:</c>. Of a catalog the lock only tells that it was asked.
    /// </summary>
    private IEnumerable<LockedRequest> Requests(YamlValue entry) =>
        from section in Sections
        from wish in entry.Get(section).Entries()
        let range = settings.Catalogs.Meant(wish.Key.Text, wish.Value.Text() ?? "")
        let isPlain = range.StartsWith("npm:", StringComparison.Ordinal) && YarnDescriptor.Aliased(range) is null
        select new LockedRequest(wish.Key.Text, isPlain ? range["npm:".Length..] : range, null, wish.Key.Place);
}
