using M31R.Automation.Findings;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Reads <c>project.assets.json</c>, which restore leaves below <c>obj/</c>: the same graph as a lock, as it was resolved on one machine.
/// Versions 3 and 4 are read; they differ where a project has the same framework twice.
/// </summary>
internal static class ProjectAssetsReader
{
    private const int OldestVersion = 3;
    private const int NewestVersion = 4;
    private const string Remedy = "Delete the file and run \"dotnet restore\".";

    /// <summary>What it resolved.</summary>
    /// <exception cref="UnreadableManifestException">It is no such file, or of another version.</exception>
    public static ResolvedGraph Read(string path, string text)
    {
        var root = JsonManifest.Read(path, text, Remedy);
        if (root["version"] is not JValue { Value: long version } || root["targets"] is not JObject targets)
            throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, new Place(path, 1),
                "The file has no \"version\" and \"targets\".", Remedy));

        if (version is < OldestVersion or > NewestVersion)
        {
            throw new UnreadableManifestException(new ReadingProblem(
                ProblemKind.Unsupported,
                JsonManifest.PlaceOf(path, root["version"]),
                $"The file is of version \"{version}\"; versions {OldestVersion} and {NewestVersion} are read.",
                "Commit a lock instead: set RestorePackagesWithLockFile and run \"dotnet restore\"."));
        }

        return new ResolvedGraph([.. targets.Properties().Select(target => Section(path, target, root))]).Bounded(path);
    }

    private static ResolvedSection Section(string path, JProperty target, JObject root)
    {
        var (name, runtime) = target.Name.Split('/', 2) is [var first, var second] ? (first, second) : (target.Name, null);
        var requested = RequestedOf(name, root);
        var nodes = new Dictionary<string, ResolvedNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in target.Value.Properties())
        {
            if (Node(path, entry, root["libraries"], requested) is { } node)
                nodes.TryAdd(node.Name, node);
        }

        return new ResolvedSection(name, runtime, nodes);
    }

    private static Dictionary<string, string?> RequestedOf(string framework, JObject root)
    {
        var frameworks = (root["project"] as JObject)?["frameworks"].Properties() ?? [];
        var declared = frameworks.FirstOrDefault(candidate => TargetFramework.IsSame(candidate.Name, framework))?.Value as JObject;
        var requested = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var dependency in declared?["dependencies"].Properties() ?? [])
            requested[dependency.Name] = (dependency.Value as JObject)?["version"].Text();

        return requested;
    }

    private static ResolvedNode? Node(string path, JProperty entry, JToken? libraries, Dictionary<string, string?> requested)
    {
        if (entry.Name.Split('/') is not [{ Length: > 0 } name, { Length: > 0 } version] || entry.Value is not JObject values)
            return null;

        var isProject = values["type"].Text() == "project";
        var library = (libraries as JObject)?[entry.Name] as JObject;
        var kind = isProject ? NodeKind.Project : requested.ContainsKey(name) ? NodeKind.Direct : NodeKind.Transitive;
        return new ResolvedNode(name, kind, JsonManifest.PlaceOf(path, entry))
        {
            Version = isProject ? "" : version,
            Requested = requested.GetValueOrDefault(name),
            Seal = library?["sha512"].Text(),
            Dependencies = [.. values["dependencies"].Properties().Select(dependency => dependency.Name)],
        };
    }
}
