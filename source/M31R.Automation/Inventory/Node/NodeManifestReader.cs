using M31R.Automation.Subjects.Detection;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>Reads <c>package.json</c> (npm's documentation, "package.json").</summary>
internal sealed class NodeManifestReader
{
    private const string Remedy = "Mend it as npm's documentation of package.json describes it.";

    private readonly NodeJson json;
    private readonly string directory;

    private NodeManifestReader(string path)
    {
        json = new NodeJson(path, Remedy);
        directory = TreePath.DirectoryOf(path);
    }

    /// <summary>Reads a <c>package.json</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is none.</exception>
    public static NodeManifest Read(string path, string text)
    {
        var root = JsonManifest.Read(path, text, Remedy);
        var reader = new NodeManifestReader(path);
        var declarations = reader.Declarations(root);
        return new NodeManifest(path)
        {
            Name = root["name"].Text(),
            PackageManager = root["packageManager"].Text(),
            Declarations = declarations,
            Workspaces = reader.Workspaces(root["workspaces"]),
            Catalogs = CatalogsOf(root),
            Replacements = reader.Replacements(root, declarations),
        };
    }

    private List<Declaration> Declarations(JObject root)
    {
        var optionalPeers = json.Members(root, "peerDependenciesMeta")
            .Where(meta => (meta.Value as JObject)?["optional"] is JValue { Value: true })
            .Select(meta => meta.Name)
            .ToHashSet(StringComparer.Ordinal);
        var optional = json.Members(root, "optionalDependencies").Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. json.Members(root, "dependencies").Where(member => !optional.Contains(member.Name)).Select(Declaration),
            .. json.Members(root, "optionalDependencies").Select(Declaration).Select(declared => declared with { IsOptional = true }),
            .. json.Members(root, "devDependencies").Select(Declaration)
                .Select(declared => declared with { Scope = DependencyScope.Development }),
            .. json.Members(root, "peerDependencies").Select(Declaration)
                .Select(declared => declared with { IsPeer = true, IsOptional = optionalPeers.Contains(declared.Name) }),
        ];
    }

    private Declaration Declaration(JProperty member)
    {
        var range = member.Value.Text() ?? throw json.Wrong(member, $"The request for \"{member.Name}\" is no text.");
        return NodeRequest.Applied(new Declaration(member.Name, range, json.PlaceOf(member)), directory);
    }

    /// <summary>A list, or an object that holds it as <c>packages</c> (Yarn 1 and Bun).</summary>
    private List<WorkspaceGlob> Workspaces(JToken? workspaces)
    {
        var globs = workspaces is JObject settings ? settings["packages"] : workspaces;
        return globs is JArray list ? [.. json.Globs(list)]
            : globs is null or { Type: JTokenType.Null or JTokenType.Boolean } ? []
            : throw json.Wrong(globs, "\"workspaces\" is no list.");
    }

    private static NodeCatalogs CatalogsOf(JObject root)
    {
        var ranges = new Dictionary<(string, string), string>();
        foreach (var owner in new[] { root, root["workspaces"] as JObject }.OfType<JObject>())
        {
            Add(ranges, "default", owner["catalog"]);
            foreach (var catalog in owner["catalogs"].Properties())
                Add(ranges, catalog.Name, catalog.Value);
        }

        return ranges.Count == 0 ? NodeCatalogs.Empty : new NodeCatalogs(ranges);
    }

    private static void Add(Dictionary<(string, string), string> ranges, string catalog, JToken? members)
    {
        foreach (var member in members.Properties().Where(member => member.Value.Text() is not null))
            ranges[(catalog, member.Name)] = member.Value.Text()!;
    }

    private Dictionary<string, string> Replacements(JObject root, List<Declaration> declarations)
    {
        var replaced = json.Members(root, "resolutions").Concat((root["pnpm"] as JObject)?["overrides"].Properties() ?? []);
        return NodeReplacements.Of(replaced.Select(member => KeyValuePair.Create(member.Name, member.Value.Text())), declarations);
    }
}
