using System.Collections;

namespace Nuke.Common.Execution;

/// <summary>All that a run takes from outside.</summary>
/// <param name="BuildType">A class that derives from <see cref="NukeBuild"/>, with a constructor without parameters.</param>
/// <param name="DefaultTargets">Names of the targets that run when none is named.</param>
/// <param name="Arguments">The command line, without the program's name.</param>
/// <param name="Output">Where the run prints.</param>
internal sealed record RunRequest(Type BuildType, IReadOnlyList<string> DefaultTargets, IReadOnlyList<string> Arguments, TextWriter Output)
{
    /// <summary>Where usage errors are printed, and what the build prints to standard error; default: with the rest.</summary>
    internal TextWriter? Error { get; init; }

    /// <summary>Whether the output is an interactive terminal.</summary>
    internal bool IsTerminal { get; init; }

    /// <summary>Whether colours are printed; null lets the environment decide.</summary>
    internal bool? Colors { get; init; }

    /// <summary>How long a run goes on before it tells what it is at; one that ends before need not load what draws.</summary>
    internal TimeSpan LiveAfter { get; init; } = TimeSpan.FromMilliseconds(400);

    internal LogLimits Logs { get; init; } = LogLimits.Default;

    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether the run is the program of its process, so that environment and working directory of the process are its own.
    /// </summary>
    internal bool OwnsProcess { get; init; }

    /// <summary>Absolute; paths in parameters count from here.</summary>
    internal string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>
    /// How long an interrupted target has to end by itself, once its processes have had theirs, before it is left behind.
    /// </summary>
    internal TimeSpan TargetGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a process may take to end when it is asked to, before it is ended by force.</summary>
    internal TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Who is asked for what is missing; null when nobody can be.</summary>
    internal IPrompt? Prompt { get; init; }

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the process itself was started with.</summary>
    internal static RunRequest OfProcess(Type buildType, IReadOnlyList<string> defaultTargets, IReadOnlyList<string> arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in System.Environment.GetEnvironmentVariables())
        {
            environment[(string)entry.Key] = (string?)entry.Value ?? "";
        }

        return new RunRequest(buildType, defaultTargets, arguments, RoutedConsole.Output)
        {
            Error = IsOneTerminal ? null : RoutedConsole.Error,
            IsTerminal = !Console.IsOutputRedirected,
            Environment = environment,
            OwnsProcess = true,
            Prompt = new TerminalPrompt(RoutedConsole.Output, IsDumb(environment)),
        };
    }

    /// <summary>Then all is printed in one way, so that nothing is written into a line that changes in its place.</summary>
    private static bool IsOneTerminal => !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    private static bool IsDumb(Dictionary<string, string> environment) =>
        environment.GetValueOrDefault("TERM", "").Equals("dumb", StringComparison.Ordinal);
}

/// <summary>What a run came to.</summary>
/// <param name="ExitCode">0 success, 2 wrong usage, 3 a defect of the engine, 130 interrupted, -1 (255 to a shell) a failure, or what the
/// build set.</param>
/// <param name="Plan">The targets in the order of the plan, with their end.</param>
internal sealed record RunResult(int ExitCode, IReadOnlyList<ExecutableTarget> Plan)
{
    /// <summary>An exit code as the one who started the process sees it: elsewhere than on Windows, its last 8 bits.</summary>
    internal static int Seen(int exitCode) => OperatingSystem.IsWindows() ? exitCode : exitCode & 0xFF;
}
