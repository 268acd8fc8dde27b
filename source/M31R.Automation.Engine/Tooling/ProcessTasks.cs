using Nuke.Common.Execution;
using Nuke.Common.Tools.DotNet;
using Serilog;

namespace Nuke.Common.Tooling;

/// <summary>
/// Starts processes. They end with the run: an interruption and the end of the run ask those that still run to end, and end them by force
/// when they do not within 3 seconds. What they print is kept and logged up to a limit (the first 64 million and the last 4 million
/// letters, of which 16 million are logged); a line ends after 65,536 letters, or shortly before, so that no secret is cut in two.
/// </summary>
public static class ProcessTasks
{
    /// <summary>
    /// Starts a tool, given as a path or as a name to look for in PATH. Its lines and the command are logged unless told otherwise; the
    /// timeout counts milliseconds from the start and acts when the process is waited for; the environment given replaces that of the
    /// build.
    /// </summary>
    /// <returns>The process, which may still run; see <see cref="ProcessExtensions.AssertZeroExitCode"/>.</returns>
    public static IProcess StartProcess(
        string toolPath,
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null) =>
        StartProcess(
            toolPath,
            arguments.ToStringAndClear(),
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger,
            arguments.GetFilter());

    /// <summary>
    /// Starts a tool as the other overload does; the filter changes lines before they are kept or logged, and the logged command.
    /// </summary>
    /// <returns>The process, which may still run; see <see cref="ProcessExtensions.AssertZeroExitCode"/>.</returns>
    public static IProcess StartProcess(
        string toolPath,
        string? arguments = null,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null)
    {
        var (file, line) = CommandOf(ToolPathResolver.Find(toolPath.NotNull()), arguments ?? "");
        var start = new ProcessStart(file, line, workingDirectory ?? BuildRun.Here.WorkingDirectory)
        {
            Environment = environmentVariables ?? BuildRun.Here.Variables.ForChildren,
            Timeout = timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            Logger = logOutput ?? true ? logger ?? DefaultLogger : null,
            Filter = outputFilter ?? (text => text),
        };
        if (logInvocation ?? true)
        {
            OrderedLog.Do(() => Log.Information("> {Tool} {Arguments:l}", start.File, start.Filter(start.Arguments)));
        }

        return RunningProcess.Start(start);
    }

    /// <summary>Starts a command of the shell (<c>/bin/sh</c>, or <c>cmd</c> on Windows).</summary>
    public static IProcess StartShell(
        string command,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null)
    {
        var (shell, arguments) = OperatingSystem.IsWindows() ? ("cmd", $"/c {command}") : ("/bin/sh", $"-c {CommandText.Quote(command)}");
        return StartProcess(
            shell, arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger, outputFilter);
    }

    /// <summary>Logs standard output as debug messages and standard error as errors.</summary>
    public static void DefaultLogger(OutputType type, string output)
    {
        if (type == OutputType.Std)
        {
            Log.Debug(RunLog.Line, output);
        }
        else
        {
            Log.Error(RunLog.ErrorLine, output);
        }
    }

    /// <summary>What is compiled for .NET has the dotnet host start it.</summary>
    private static (string File, string Arguments) CommandOf(string tool, string arguments) => ToolPathResolver.IsManaged(tool)
        ? (DotNetTasks.DotNetPath, $"{CommandText.Exact(tool)} {arguments}")
        : (tool, arguments);
}
