namespace M31R.Automation.Subjects;

/// <summary>How a subject runs its tests.</summary>
/// <param name="Command">Program and arguments; <c>{results}</c> in an argument stands for a fresh directory for result files.</param>
/// <param name="Directory">Where to run it, relative to the root. Default the root.</param>
/// <param name="Timeout">Default 10 minutes.</param>
/// <param name="Results">Globs of the JUnit XML or TRX files it writes, relative to the root or to <c>{results}</c>.</param>
public sealed record DeclaredTests(
    IReadOnlyList<string> Command, string Directory = "", TimeSpan? Timeout = null, IReadOnlyList<string>? Results = null)
    : DeclaredCommand(Command, Directory, Timeout);
