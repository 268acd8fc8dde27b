namespace Nuke.Common.Tooling;

/// <summary>A process ended with an exit code other than 0, or did not end in time.</summary>
public class ProcessException : Exception
{
    private const int ShownLines = 10;

    /// <summary>For a process that has ended.</summary>
    public ProcessException(IProcess process)
        : this($"Process \"{Path.GetFileName(process.FileName)}\" exited with code {process.ExitCode}{Signal(process.ExitCode)}.", process)
    {
        ExitCode = process.ExitCode;
    }

    internal ProcessException(string message, IProcess process)
        : base(message + Invocation(process) + Errors(process))
    {
        Summary = message;
        Told = message + Invocation(process) + (process is RunningProcess { HasToldErrors: true } ? "" : Errors(process));
        ExitCode = process.HasExited ? process.ExitCode : -1;
    }

    /// <summary>The exit code; -1 when the process was ended because of its timeout.</summary>
    public int ExitCode { get; }

    /// <summary>How it ended, in one sentence.</summary>
    internal string Summary { get; }

    /// <summary>The message without what has been logged already when the process said it.</summary>
    internal string Told { get; }

    private static string Invocation(IProcess process) => string.Join(
        Environment.NewLine, "", $"  > {process.FileName} {process.Arguments}".TrimEnd(), $"  in {process.WorkingDirectory}");

    private static string Errors(IProcess process) => string.Concat(
        process.Output.Where(o => o.Type == OutputType.Err).TakeLast(ShownLines).Select(o => $"{Environment.NewLine}  {o.Text}"));

    /// <summary>What is ended by a signal has 128 and its number for an exit code.</summary>
    private static string Signal(int exitCode) => OperatingSystem.IsWindows() ? "" : (exitCode - 128) switch
    {
        1 => " (ended by SIGHUP)",
        2 => " (ended by SIGINT)",
        3 => " (ended by SIGQUIT)",
        4 => " (ended by SIGILL)",
        6 => " (ended by SIGABRT)",
        8 => " (ended by SIGFPE)",
        9 => " (ended by SIGKILL, as a system does that runs out of memory)",
        11 => " (ended by SIGSEGV)",
        13 => " (ended by SIGPIPE)",
        15 => " (ended by SIGTERM)",
        _ => "",
    };
}
