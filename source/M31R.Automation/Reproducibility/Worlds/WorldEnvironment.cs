using System.Globalization;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>
/// The variables of a build: those of the machine without what belongs to a session, is secret or leads to what was built earlier, and
/// those of its world.
/// </summary>
internal static class WorldEnvironment
{
    /// <summary>What all processes of a side carry, and by which they are found when they outlive their command.</summary>
    public const string Mark = "M31R_BUILD_PLACE";

    /// <summary>What a session, a terminal or a desktop leaves, and what would lead tools to the user's own directories.</summary>
    private static readonly string[] OfSession =
    [
        "OLDPWD", "PWD", "SHLVL", "_", "MAIL", "LOGNAME", "USER", "USERNAME", "LANGUAGE", "LANG", "TMP", "TEMP", "TMPDIR", "DISPLAY",
        "XAUTHORITY", "LS_COLORS", "DBUS_SESSION_BUS_ADDRESS", "SESSION_MANAGER", "HOSTNAME", "SUDO_USER", "SUDO_UID", "SUDO_GID",
        "SUDO_COMMAND", "LD_PRELOAD", "FAKETIME",
    ];

    /// <summary>
    /// What leads to caches of built things. Without them each side has its own below its home directory: a wheel that the first build made
    /// would be taken by the second and found the same.
    /// </summary>
    private static readonly string[] ToBuiltThings =
    [
        "CARGO_TARGET_DIR", "CCACHE_DIR", "GOCACHE", "PDM_CACHE_DIR", "PIPENV_CACHE_DIR", "PIP_CACHE_DIR", "POETRY_CACHE_DIR",
        "PRE_COMMIT_HOME", "SCCACHE_DIR", "TURBO_CACHE_DIR", "UV_CACHE_DIR",
    ];

    private static readonly string[] PrefixesOfSession = ["XDG_", "LC_", "SSH_", "WAYLAND_", "NOISE"];

    /// <summary>What continuous integration calls a run: two runs never have the same.</summary>
    private static readonly string[] OfRun =
    [
        "BUILD_BUILDID", "BUILD_BUILDNUMBER", "BUILD_ID", "BUILD_NUMBER", "BUILDKITE_BUILD_NUMBER", "CI_BUILD_ID", "CI_JOB_ID",
        "CI_PIPELINE_ID", "CI_PIPELINE_IID", "CIRCLE_BUILD_NUM", "GITHUB_RUN_ATTEMPT", "GITHUB_RUN_ID", "GITHUB_RUN_NUMBER",
        "TRAVIS_BUILD_NUMBER",
    ];

    /// <summary>Nothing of a build may go on after it, tell anybody of it, or ask.</summary>
    private static readonly (string Name, string Value)[] Fixed =
    [
        ("CARGO_TERM_COLOR", "never"),
        ("DEBIAN_FRONTEND", "noninteractive"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "1"),
        ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "0"),
        ("DOTNET_NOLOGO", "1"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GRADLE_OPTS", "-Dorg.gradle.daemon=false"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
    ];

    /// <summary>What the worlds set, here and where they are entered; a build that lists its variables lists these.</summary>
    public static IReadOnlyCollection<string> NamesOfWorld { get; } =
    [
        "HOME", "DOTNET_CLI_HOME", "TMPDIR", "USER", "LOGNAME", "TZ", "LANG", "LC_ALL", "LANGUAGE", "LOCPATH", "PWD", "OLDPWD",
        "GIT_CEILING_DIRECTORIES", "DOTNET_PROCESSOR_COUNT", "LD_PRELOAD", "FAKETIME", "FAKETIME_DONT_FAKE_MONOTONIC",
        "DONT_FAKE_MONOTONIC", "FAKETIME_FORCE_MONOTONIC_FIX", "FAKETIME_DISABLE_SHM", "NO_FAKE_STAT", Mark,
    ];

    /// <summary>Noise, and what it is made of.</summary>
    private static readonly (string Name, string Value)[] Noise =
    [
        ("NOISE", "a value that means nothing"),
        ("NOISE_PATH", "/noise/of/another/machine"),
        ("NOISE_LEVEL", "11"),
    ];

    /// <summary>The variables to set, and with null those to remove, over what a process inherits.</summary>
    /// <param name="inherited">What it would inherit.</param>
    /// <param name="shared">Caches and tools of the user that are there, by the variable that leads to them.</param>
    /// <param name="side">What differs, and how it can.</param>
    /// <param name="epoch">When the commit was made, in seconds since 1970.</param>
    public static IReadOnlyDictionary<string, string?> Of(
        IReadOnlyDictionary<string, string> inherited,
        IReadOnlyDictionary<string, string> shared,
        Side side,
        long epoch)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in inherited.Keys.Where(IsLeftOut))
            variables[name] = null;

        foreach (var (name, value) in shared)
            variables[name] = value;

        foreach (var (name, value) in Fixed.Concat(OfWorld(side)))
            variables[name] = value;

        variables["SOURCE_DATE_EPOCH"] = epoch.ToString(CultureInfo.InvariantCulture);
        if (side.World.Has("environment"))
        {
            foreach (var (name, value) in NoiseOver(inherited))
                variables[name] = value;
        }

        return variables;
    }

    /// <summary>What only a world with noise sees.</summary>
    public static IReadOnlyDictionary<string, string> NoiseOver(IReadOnlyDictionary<string, string> inherited) =>
        Noise.Concat(OfRun.Where(inherited.ContainsKey).Select(name => (Name: name, Value: inherited[name] + "1")))
            .ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);

    private static bool IsLeftOut(string name) =>
        OfSession.Contains(name, StringComparer.Ordinal)
        || ToBuiltThings.Contains(name, StringComparer.Ordinal)
        || PrefixesOfSession.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        || SecretMask.IsNameOfSecret(name);

    private static IEnumerable<(string Name, string Value)> OfWorld(Side side)
    {
        var (layout, world, means) = side;
        var user = world.Has("user") ? "stranger" : "builder";
        var locale = world.Has("locale") ? means.Locale is { Length: > 0 } known ? known : "tr_TR.UTF-8" : "C.UTF-8";
        yield return ("HOME", layout.SeenHome);
        yield return ("DOTNET_CLI_HOME", layout.SeenHome);
        yield return ("TMPDIR", layout.SeenTemporary);
        yield return ("USER", user);
        yield return ("LOGNAME", user);
        yield return ("TZ", world.Has("time-zone") ? means.Zone : "UTC");
        yield return ("LANG", locale);
        yield return ("LC_ALL", locale);
        yield return ("LANGUAGE", world.Has("locale") ? locale[..locale.IndexOf('.', StringComparison.Ordinal)] : "");
        yield return ("GIT_CEILING_DIRECTORIES", Path.GetDirectoryName(layout.SeenRoot)!);
        yield return (Mark, layout.Side + "/");
        if (world.Has("locale") && means.LocalePath.Length > 0)
            yield return ("LOCPATH", means.LocalePath);

        if (world.Has("processors"))
            yield return ("DOTNET_PROCESSOR_COUNT", "1");
    }
}
