using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Sources;

/// <summary>Reads the settings of npm, pnpm, Yarn and Bun: the registry, and those of scopes.</summary>
internal static class NodeSources
{
    /// <summary><c>.npmrc</c> (npm's documentation, "npmrc" and "config").</summary>
    public static IEnumerable<ConfiguredSource> OfNpm(string path, string text) =>
        SettingLine.Read(path, text).Where(line => line.Value.Length > 0).Select(line =>
            IsRegistry(line.Key) ? Source(line.Value, line.Place) with { Scope = ScopeOf(line.Key) }
            : line is { Key: "strict-ssl", Value: "false" } ? Unverified(line.Place)
            : null).OfType<ConfiguredSource>();

    /// <summary><c>.yarnrc</c> of Yarn 1: a key and a value with a space between.</summary>
    public static IEnumerable<ConfiguredSource> OfYarnClassic(string path, string text) =>
        from numbered in text.Split('\n').Select((line, index) => (Line: line.Trim(), Number: index + 1))
        let words = numbered.Line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries)
        where words.Length == 2 && !numbered.Line.StartsWith('#')
        let place = new Place(path, numbered.Number)
        let value = words[1].Trim('"', '\'', ' ')
        let key = words[0].Trim('"', '\'')
        let source = IsRegistry(key) ? Source(value, place) with { Scope = ScopeOf(key) }
            : words[0] == "strict-ssl" && value == "false" ? Unverified(place) : null
        where source is not null
        select source;

    /// <summary><c>.yarnrc.yml</c> (Yarn's documentation, "Yarnrc files").</summary>
    /// <exception cref="UnreadableManifestException">It is no YAML.</exception>
    public static IEnumerable<ConfiguredSource> OfYarn(string path, string text)
    {
        var root = YamlManifest.Read(path, text, "Mend the file; \"yarn config\" tells whether Yarn reads it.").First();
        var sources = root.Get("npmScopes").Entries()
            .Select(scope => (Scope: $"@{scope.Key.Text}", Server: scope.Value.Get("npmRegistryServer")))
            .Prepend((Scope: "", Server: root.Get("npmRegistryServer")))
            .Where(registry => registry.Server is YamlText { IsNull: false })
            .Select(registry => Source(registry.Server.Text()!, registry.Server!.Place) with { Scope = registry.Scope });
        return root.Get("enableStrictSsl") is YamlText { Text: "false" } unsafely ? sources.Append(Unverified(unsafely.Place)) : sources;
    }

    /// <summary>
    /// <c>pnpm-workspace.yaml</c> (pnpm's documentation, "Settings" and "Registries"): <c>registries</c> has addresses by scope, or since
    /// pnpm 11 what comes from an address by that address.
    /// </summary>
    /// <exception cref="UnreadableManifestException">It is no YAML.</exception>
    public static IEnumerable<ConfiguredSource> OfPnpm(string path, string text)
    {
        var root = YamlManifest.Read(path, text, "Mend it as pnpm's documentation of pnpm-workspace.yaml describes it.").First();
        return
        [
            .. from registry in Only(root.Get("registry")) select Source(registry.Text, registry.Place),
            .. root.Get("registries").Entries().SelectMany(entry => OfPnpm(entry.Key, entry.Value)),
            .. from named in root.Get("namedRegistries").Entries()
               from url in Only(named.Value)
               select Source(url.Text, url.Place) with { Scope = PrefixOf(named.Key.Text) },
            .. from strict in Only(root.Get("strictSsl")) where strict.Text == "false" select Unverified(strict.Place),
        ];
    }

    private static IEnumerable<YamlText> Only(YamlValue? value) => value is YamlText { IsNull: false } text ? [text] : [];

    private static IEnumerable<ConfiguredSource> OfPnpm(YamlText key, YamlValue value)
    {
        if (value is YamlText { IsNull: false } url)
            return [Source(url.Text, url.Place) with { Scope = key.Text.StartsWith('@') ? key.Text : "" }];

        var prefixes = value.Get("prefix").Text() is { } prefix ? new[] { PrefixOf(prefix) } : [];
        return value.Get("scopes").Items().Select(scope => scope.Text()).OfType<string>().Concat(prefixes).DefaultIfEmpty("")
            .Select(scope => Source(key.Text, key.Place) with { Scope = scope == "@" ? "" : scope });
    }

    /// <summary>Requests of that protocol alone are answered from there.</summary>
    private static string PrefixOf(string name) => $"{name}:";

    /// <summary><c>bunfig.toml</c> (Bun's documentation, "install.registry" and "install.scopes").</summary>
    /// <exception cref="UnreadableManifestException">It is no TOML.</exception>
    public static IEnumerable<ConfiguredSource> OfBun(string path, string text)
    {
        var install = TomlDocument.Read(path, text)["install"] as TomlTable;
        return (install?["scopes"] as TomlTable ?? Enumerable.Empty<TomlMember>())
            .Select(scope => (Scope: $"@{scope.Name.TrimStart('@')}", scope.Value))
            .Prepend((Scope: "", Value: install?["registry"]!))
            .Select(registry => (registry.Scope, Url: ((registry.Value as TomlTable)?["url"] ?? registry.Value) as TomlText))
            .Where(registry => registry.Url is not null)
            .Select(registry => Source(registry.Url!.Value, new Place(path, registry.Url.Line)) with { Scope = registry.Scope });
    }

    private static bool IsRegistry(string key) =>
        key == "registry" || (key.StartsWith('@') && key.EndsWith(":registry", StringComparison.Ordinal));

    private static string ScopeOf(string key) => key.StartsWith('@') ? key[..key.LastIndexOf(':')] : "";

    private static ConfiguredSource Source(string written, Place place) => ConfiguredSource.Of(PackageSystem.Npm, written, place);

    private static ConfiguredSource Unverified(Place place) => new(PackageSystem.Npm, SourceKind.Unverified, "any registry", place);
}
