using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>Reads <c>packages.lock.json</c>, versions 1 and 2 (learn.microsoft.com/nuget, "Locking dependencies").</summary>
internal static class PackagesLockReader
{
    /// <summary>What its broken files are mended with.</summary>
    public const string Remedy = "Delete the file and write it anew with \"dotnet restore --force-evaluate\".";

    private const int NewestVersion = 2;

    /// <summary>What it resolved.</summary>
    /// <exception cref="UnreadableManifestException">It is no such file, or of a newer version.</exception>
    public static ResolvedGraph Read(string path, string text)
    {
        var root = JsonManifest.Read(path, text, Remedy);
        RefuseUnknownVersion(path, root);
        if (root["dependencies"] is not JObject frameworks)
            throw Broken(path, root["dependencies"], "The lock has no object \"dependencies\".");

        return new ResolvedGraph([.. frameworks.Properties().Select(framework => Section(path, framework))]).Bounded(path);
    }

    private static void RefuseUnknownVersion(string path, JObject root)
    {
        var version = root["version"];
        if (version is not JValue { Type: JTokenType.Integer, Value: long number })
            throw Broken(path, version, "The lock has no whole number as \"version\".");

        if (number is < 1 or > NewestVersion)
        {
            throw new UnreadableManifestException(new ReadingProblem(
                ProblemKind.Unsupported,
                JsonManifest.PlaceOf(path, version),
                $"The lock is of version \"{number}\"; versions 1 and {NewestVersion} are read.",
                "Use a release of M31R.Automation that reads it, or write the lock with an older SDK."));
        }
    }

    private static ResolvedSection Section(string path, JProperty framework)
    {
        if (framework.Value is not JObject)
            throw Broken(path, framework, $"The framework \"{framework.Name}\" holds no object.");

        var (name, runtime) = framework.Name.Split('/', 2) is [var first, var second] ? (first, second) : (framework.Name, null);
        var nodes = new Dictionary<string, ResolvedNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in framework.Value.Properties())
        {
            if (!nodes.TryAdd(entry.Name, Node(path, entry)))
                throw Broken(path, entry, $"The package \"{entry.Name}\" stands twice for \"{framework.Name}\".");
        }

        return new ResolvedSection(name, runtime, nodes);
    }

    private static ResolvedNode Node(string path, JProperty entry)
    {
        if (entry.Value is not JObject)
            throw Broken(path, entry, $"The package \"{entry.Name}\" holds no object.");

        var kind = KindOf(path, entry);
        return new ResolvedNode(entry.Name, kind, JsonManifest.PlaceOf(path, entry))
        {
            Version = kind == NodeKind.Project ? "" : ResolvedOf(path, entry),
            Requested = entry.Value["requested"].Text(),
            Seal = entry.Value["contentHash"].Text(),
            Dependencies = [.. entry.Value["dependencies"].Properties().Select(dependency => dependency.Name)],
        };
    }

    private static string ResolvedOf(string path, JProperty entry) => entry.Value["resolved"].Text() is { Length: > 0 } version
        ? version
        : throw Broken(path, entry, $"The package \"{entry.Name}\" has no \"resolved\" version.");

    /// <summary>A version that central package management pins (<c>CentralTransitive</c>) is still one that others bring.</summary>
    private static NodeKind KindOf(string path, JProperty entry) => entry.Value["type"].Text() switch
    {
        "Direct" => NodeKind.Direct,
        "Transitive" or "CentralTransitive" => NodeKind.Transitive,
        "Project" => NodeKind.Project,
        var other => throw Broken(path, entry,
            $"The package \"{entry.Name}\" is of the type \"{other}\"; Direct, Transitive, CentralTransitive and Project are known."),
    };

    private static UnreadableManifestException Broken(string path, JToken? place, string what) =>
        new(new ReadingProblem(ProblemKind.Broken, JsonManifest.PlaceOf(path, place), what, Remedy));
}
