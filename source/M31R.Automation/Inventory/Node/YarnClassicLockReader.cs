using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// Reads <c>yarn.lock</c> of Yarn 1 (Yarn's documentation, "yarn.lock"): each entry names the requests that it answers. It holds nothing of
/// the project itself, so that its requests cannot be told from those of packages.
/// </summary>
internal sealed class YarnClassicLockReader
{
    private static readonly string Remedy = $"Write it anew with \"{NodeClient.YarnClassic.LockCommand}\".";
    private static readonly string[] Sections = ["dependencies", "optionalDependencies"];

    private readonly string path;
    private readonly Dictionary<string, PackageId> answers = new(StringComparer.Ordinal);
    private readonly HashSet<(PackageId, PackageId)> optional = [];

    private YarnClassicLockReader(string path) => this.path = path;

    /// <summary>Reads a <c>yarn.lock</c> of Yarn 1.</summary>
    /// <exception cref="UnreadableManifestException">It is none.</exception>
    public static NodeLock Read(string path, string text) =>
        new YarnClassicLockReader(path).Read(new YarnClassicSyntax(path, Remedy).Read(text));

    private NodeLock Read(IReadOnlyList<YarnBlock> entries)
    {
        foreach (var entry in entries)
            Answer(entry);

        var packages = new PackageCollection();
        foreach (var entry in entries)
            packages.Add(Package(entry));

        return new NodeLock(packages.ToList(), (_, declared) => Find(declared.Name, declared.Range))
        {
            Requests = [.. entries.SelectMany(entry => entry.Keys.Select(key => Request(key, entry.Line)))],
            MixesRequests = true,
            OptionalEdges = optional,
        };
    }

    private PackageId? Find(string name, string range) => answers.TryGetValue($"{name}@{range}", out var id) ? id : null;

    private void Answer(YarnBlock entry)
    {
        var version = entry.Values.TryGetValue("version", out var value)
            ? value.Value
            : throw Wrong(entry, $"The entry \"{entry.Keys[0]}\" has no version");
        var (name, range) = YarnDescriptor.Split(entry.Keys[0]);
        var id = new PackageId(YarnDescriptor.Aliased(range) ?? name, version);
        foreach (var key in entry.Keys)
        {
            if (!answers.TryAdd(key, id))
                throw Wrong(entry, $"The request \"{key}\" is answered twice");
        }
    }

    private ResolvedPackage Package(YarnBlock entry)
    {
        var id = answers[entry.Keys[0]];
        var resolved = entry.Values.GetValueOrDefault("resolved").Value;
        var integrity = Integrity.Read(entry.Values.GetValueOrDefault("integrity").Value);
        return new ResolvedPackage(id, new Place(path, entry.Line))
        {
            Origin = NodeUrl.OriginOf(resolved),
            Hashes = integrity.Count > 0 ? integrity : Integrity.OfFragment(resolved),
            Dependencies = [.. Sections.SelectMany(section => DependenciesOf(id, entry, section))],
        };
    }

    private IEnumerable<PackageId> DependenciesOf(PackageId id, YarnBlock entry, string section)
    {
        foreach (var (name, range) in entry.Blocks.TryGetValue(section, out var block) ? block.Values : [])
        {
            if (Find(name, range.Value) is not { } found)
                continue;
            if (section == "optionalDependencies")
                optional.Add((id, found));

            yield return found;
        }
    }

    private LockedRequest Request(string key, int line)
    {
        var (name, range) = YarnDescriptor.Split(key);
        return new LockedRequest(name, range, null, new Place(path, line));
    }

    private UnreadableManifestException Wrong(YarnBlock entry, string what) =>
        new(new ReadingProblem(ProblemKind.Broken, new Place(path, entry.Line), what + ".", Remedy));
}
