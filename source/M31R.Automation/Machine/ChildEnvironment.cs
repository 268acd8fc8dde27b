namespace M31R.Automation.Machine;

/// <summary>
/// The environment of a child: ours, without what our own host left in it for itself, and with what the command asks for.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>
    /// What <c>dotnet</c> and git put into the environment of what they start, and what would lead a child astray: to our SDK's MSBuild
    /// instead of the one its <c>global.json</c> names, or, from a git hook, to our repository instead of its own.
    /// </summary>
    private static readonly string[] LeftByOurHost =
    [
        "DOTNET_HOST_PATH", "DOTNET_LAUNCH_PROFILE",
        "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildSDKsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "_MSBUILDTLENABLED",
        "MSBUILDENSURESTDOUTFORTASKPROCESSES", "MSBUILDFAILONDRIVEENUMERATINGWILDCARD",
        "VSTEST_DOTNET_ROOT_PATH", "VSTEST_DOTNET_ROOT_ARCHITECTURE", "VSTEST_MSBUILD_NOLOGO",
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "GIT_QUARANTINE_PATH",
        "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_IMPLICIT_WORK_TREE", "GIT_NO_REPLACE_OBJECTS",
        "GIT_REPLACE_REF_BASE",
    ];

    /// <summary>Changes an inherited environment into the one a command gets.</summary>
    public static void Apply(IDictionary<string, string?> environment, Command command)
    {
        foreach (var name in LeftByOurHost)
            environment.Remove(name);

        foreach (var (name, value) in command.Environment)
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }

        foreach (var (name, value) in command.AppendedEnvironment)
            environment[name] = environment.TryGetValue(name, out var known) && !string.IsNullOrWhiteSpace(known)
                ? $"{known} {value}"
                : value;
    }
}
