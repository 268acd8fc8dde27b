using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Inventory.Sources;

/// <summary>Reads the indexes that Poetry, uv, PDM and Pipenv keep in TOML.</summary>
internal static class PythonIndexes
{
    private static readonly string[] UvLists = ["extra-index-url", "find-links"];

    /// <summary><c>pyproject.toml</c>: Poetry's and PDM's <c>source</c>, and what uv has in a file of its own.</summary>
    /// <exception cref="UnreadableManifestException">It is no TOML.</exception>
    public static IEnumerable<ConfiguredSource> OfPyproject(string path, string text)
    {
        var tool = TomlDocument.Read(path, text)["tool"] as TomlTable;
        return [.. Tables(path, tool?["poetry"], "source"), .. Tables(path, tool?["pdm"], "source"), .. OfUv(path, tool?["uv"])];
    }

    /// <summary><c>uv.toml</c> (uv's documentation, "Settings").</summary>
    /// <exception cref="UnreadableManifestException">It is no TOML.</exception>
    public static IEnumerable<ConfiguredSource> OfUv(string path, string text) => OfUv(path, TomlDocument.Read(path, text));

    /// <summary><c>Pipfile</c> (Pipenv's documentation, "Specifying Package Indexes").</summary>
    /// <exception cref="UnreadableManifestException">It is no TOML.</exception>
    public static IEnumerable<ConfiguredSource> OfPipfile(string path, string text) =>
        Tables(path, TomlDocument.Read(path, text), "source");

    private static IEnumerable<ConfiguredSource> OfUv(string path, TomlValue? settings) =>
    [
        .. Tables(path, settings, "index"),
        .. new[] { settings, (settings as TomlTable)?["pip"] }.OfType<TomlTable>().SelectMany(table => Urls(path, table)),
        .. Hosts(path, settings),
    ];

    private static IEnumerable<ConfiguredSource> Urls(string path, TomlTable table) =>
        UvLists.SelectMany(key => table[key] as TomlArray ?? (IEnumerable<TomlValue>)[]).Prepend(table["index-url"]).OfType<TomlText>()
            .Select(url => Source(path, url));

    private static IEnumerable<ConfiguredSource> Hosts(string path, TomlValue? settings) =>
        ((settings as TomlTable)?["allow-insecure-host"] as TomlArray ?? (IEnumerable<TomlValue>)[]).OfType<TomlText>()
            .Select(host => Unverified(path, host.Value, host.Line));

    /// <summary>A source without a URL is the index that its name means.</summary>
    private static IEnumerable<ConfiguredSource> Tables(string path, TomlValue? owner, string key) =>
        from table in ((owner as TomlTable)?[key] as TomlArray ?? (IEnumerable<TomlValue>)[]).OfType<TomlTable>()
        where table["url"] is TomlText
        let source = Source(path, (TomlText)table["url"]!) with { Name = (table["name"] as TomlText)?.Value ?? "" }
        from told in table["verify_ssl"] is TomlBoolean { Value: false } off
            ? [source, Unverified(path, source.Location, off.Line)] : new[] { source }
        select told;

    private static ConfiguredSource Source(string path, TomlText url) =>
        ConfiguredSource.Of(PackageSystem.PyPI, url.Value, new Place(path, url.Line));

    private static ConfiguredSource Unverified(string path, string host, int line) =>
        new(PackageSystem.PyPI, SourceKind.Unverified, SafeUrl.Of(host), new Place(path, line));
}
