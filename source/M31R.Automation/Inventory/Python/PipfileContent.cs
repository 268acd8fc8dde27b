using M31R.Automation.Inventory.Toml;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// What Pipenv hashes of <c>Pipfile</c> to see whether its lock is of it: the sources, what is required of Python, and every category of
/// packages. Learned from locks of every Pipenv since 2018.
/// </summary>
internal static class PipfileContent
{
    private static readonly PythonJson Json = new(",", ":");

    /// <summary>
    /// Taken where the manifest names no source: today's, and those of older Pipenvs. Made anew each time, because a token belongs to the
    /// object that it is put in.
    /// </summary>
    private static JToken[] DefaultSources() =>
    [
        new JArray(new JObject { ["name"] = "pypi", ["url"] = "https://pypi.org/simple", ["verify_ssl"] = true }),
        new JArray(new JObject { ["name"] = "pypi", ["url"] = "https://pypi.python.org/simple", ["verify_ssl"] = true }),
        new JArray(new JObject { ["url"] = "https://pypi.python.org/simple", ["verify_ssl"] = true }),
    ];

    /// <summary>Today's first, which takes spellings of one name for the same, as older Pipenvs did not.</summary>
    public static IEnumerable<string?> HashesOf(TomlTable root) =>
        HashesOf(root, canonical: true).Concat(HashesOf(root, canonical: false));

    private static IEnumerable<string?> HashesOf(TomlTable root, bool canonical) =>
        (root["source"] is { } named ? [PythonJson.Of(named)] : DefaultSources())
            .Select(sources => Json.HashOf(Content(root, sources, canonical)));

    private static JObject Content(TomlTable root, JToken sources, bool canonical)
    {
        var content = new JObject
        {
            ["_meta"] = new JObject { ["sources"] = sources, ["requires"] = PythonJson.Of(root.TableAt("requires")) },
            ["default"] = new JObject(),
            ["develop"] = new JObject(),
        };
        foreach (var category in root.Where(PipfileReader.IsCategory))
            content[KeyOf(category.Name)] = Packages(category.Value, canonical);

        return content;
    }

    private static string KeyOf(string category) => category switch
    {
        "packages" => "default",
        "dev-packages" => "develop",
        _ => category,
    };

    private static JToken Packages(TomlValue category, bool canonical)
    {
        if (!canonical || category is not TomlTable members)
            return PythonJson.Of(category);

        var packages = new JObject();
        foreach (var member in members)
            packages[PackageName.PythonKey(member.Name)] = PythonJson.Of(member.Value);

        return packages;
    }
}
