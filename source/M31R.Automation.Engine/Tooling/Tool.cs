namespace Nuke.Common.Tooling;

/// <summary>Runs a command line tool, waits for its end and answers what it printed.</summary>
/// <param name="arguments">The command line; values in braces are quoted when they hold spaces.</param>
/// <param name="workingDirectory">Default: the working directory of the build.</param>
/// <param name="environmentVariables">The whole environment; default: that of the build.</param>
/// <param name="timeout">Milliseconds; default: none.</param>
/// <param name="logOutput">Whether lines are logged; default true.</param>
/// <param name="logInvocation">Whether the command is logged; default true.</param>
/// <param name="logger">What lines are logged with; default <see cref="ProcessTasks.DefaultLogger"/>.</param>
/// <param name="exitHandler">Judges the end; default: an exit code other than 0 fails.</param>
public delegate IReadOnlyCollection<Output> Tool(
    ArgumentStringHandler arguments,
    string? workingDirectory = null,
    IReadOnlyDictionary<string, string>? environmentVariables = null,
    int? timeout = null,
    bool? logOutput = null,
    bool? logInvocation = null,
    Action<OutputType, string>? logger = null,
    Action<IProcess>? exitHandler = null);
