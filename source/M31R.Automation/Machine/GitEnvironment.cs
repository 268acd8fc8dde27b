namespace M31R.Automation.Machine;

/// <summary>
/// The environment git runs in: no prompt, no lock, no network, one language, and nothing that a repository's own configuration could
/// start. The user's and the system's configuration stays in force, for ignored files and the like.
/// </summary>
internal static class GitEnvironment
{
    /// <summary>
    /// Values that stand above every configuration file. <c>safe.directory</c> keeps git from running what another user's repository
    /// configures; here nothing of it is run, so that subjects of other owners (mounts, containers) can be read.
    /// </summary>
    private static readonly (string Key, string Value)[] Overrides =
    [
        ("safe.directory", "*"),
        ("core.fsmonitor", "false"),
        ("core.hooksPath", "/dev/null"),
        ("log.showSignature", "false"),
        ("submodule.recurse", "false"),
        // "git diff" would write what it learned into the index, GIT_OPTIONAL_LOCKS or not.
        ("diff.autoRefreshIndex", "false"),
        ("protocol.allow", "never"),
        ("color.ui", "false"),
        ("gc.auto", "0"),
        ("maintenance.auto", "false"),
    ];

    /// <summary>The environment, with drivers that the repository itself configures put out of force.</summary>
    /// <param name="filters">Names of <c>filter.NAME.clean</c> and its kin: git runs them even to learn whether a file has changed.</param>
    public static IReadOnlyDictionary<string, string?> With(params IEnumerable<string> filters)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["LC_ALL"] = "C",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_OPTIONAL_LOCKS"] = "0",
            ["GIT_PAGER"] = "cat",
            ["GIT_NO_LAZY_FETCH"] = "1",
            ["GIT_ALLOW_PROTOCOL"] = "none",
            ["GIT_NO_REPLACE_OBJECTS"] = "1",
            ["GIT_EXTERNAL_DIFF"] = null,
            ["GIT_DEFAULT_REF_FORMAT"] = "files",
        };
        (string Key, string Value)[] all = [.. Overrides, .. filters.SelectMany(WithoutCommands)];
        environment["GIT_CONFIG_COUNT"] = $"{all.Length}";
        foreach (var (index, (key, value)) in all.Index())
        {
            environment[$"GIT_CONFIG_KEY_{index}"] = key;
            environment[$"GIT_CONFIG_VALUE_{index}"] = value;
        }

        return environment;
    }

    private static (string Key, string Value)[] WithoutCommands(string filter) =>
    [
        ($"filter.{filter}.clean", ""),
        ($"filter.{filter}.smudge", ""),
        ($"filter.{filter}.process", ""),
        ($"filter.{filter}.required", "false"),
    ];
}
