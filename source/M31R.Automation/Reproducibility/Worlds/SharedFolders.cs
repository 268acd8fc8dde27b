using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>
/// What the user downloaded, tools and settings, which a build with another home directory would miss. A variable that is set already
/// keeps its value, since it leads there whatever the home is. Caches that hold what was built are none of them: see
/// <see cref="WorldEnvironment"/>.
/// </summary>
internal static class SharedFolders
{
    private static readonly (string Name, string Path)[] BelowHome =
    [
        ("CARGO_HOME", ".cargo"),
        ("GOMODCACHE", "go/pkg/mod"),
        ("NUGET_HTTP_CACHE_PATH", ".local/share/NuGet/http-cache"),
        ("NVM_DIR", ".nvm"),
        ("PYENV_ROOT", ".pyenv"),
        ("RUSTUP_HOME", ".rustup"),
        ("npm_config_cache", ".npm"),
    ];

    private static readonly (string Name, string Path)[] FilesBelowHome =
    [
        ("PIP_CONFIG_FILE", ".config/pip/pip.conf"),
        ("npm_config_userconfig", ".npmrc"),
    ];

    /// <summary>Those that are there, by the variable that leads to each.</summary>
    public static IReadOnlyDictionary<string, string> Of(Doors doors)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (doors.Files.DirectoryExists(doors.PackageFolder))
            found["NUGET_PACKAGES"] = doors.PackageFolder;

        if (!doors.Variables.TryGetValue("HOME", out var home) || !Path.IsPathRooted(home))
            return found;

        var there = BelowHome.Where(folder => doors.Files.DirectoryExists(Path.Combine(home, folder.Path)))
            .Concat(FilesBelowHome.Where(file => doors.Files.FileExists(Path.Combine(home, file.Path))));
        foreach (var (name, path) in there.Where(folder => !doors.Variables.ContainsKey(folder.Name)))
            found[name] = Path.Combine(home, path);

        return found;
    }
}
