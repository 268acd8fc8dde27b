namespace M31R.Automation.Subjects.Declarations;

/// <summary>The keys that every declared command has.</summary>
internal static class CommandKeys
{
    /// <summary>Those of a command.</summary>
    /// <param name="example">Its words, as YAML.</param>
    public static IReadOnlyList<Key<T>> Of<T>(string example)
        where T : DeclaredCommand =>
    [
        new Key<T, IReadOnlyList<string>>(
            "command",
            MaintenanceShapes.Command,
            (command, words) => (T)(command with { Command = words }),
            "The program and its arguments, one element each. Nothing runs through a shell.")
        {
            Required = true,
            Example = example,
        },
        new Key<T, string>(
            "directory",
            MaintenanceShapes.Directory,
            (command, directory) => (T)(command with { Directory = directory }),
            "Where to run it, relative to the root.")
        {
            Default = "the root",
            Example = "python",
        },
        new Key<T, TimeSpan>(
            "timeout",
            MaintenanceShapes.Duration,
            (command, timeout) => (T)(command with { Timeout = timeout }),
            "After this it is stopped with all that it started: seconds `s`, minutes `m` or hours `h`.")
        {
            Default = "`10m`",
            Example = "10m",
        },
    ];
}
