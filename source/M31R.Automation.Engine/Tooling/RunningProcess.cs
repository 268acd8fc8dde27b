using System.ComponentModel;
using System.Diagnostics;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>What a process is started with.</summary>
internal sealed record ProcessStart(string File, string Arguments, string WorkingDirectory)
{
    /// <summary>The whole environment, or null for that of this process.</summary>
    internal IReadOnlyDictionary<string, string>? Environment { get; init; }

    internal TimeSpan? Timeout { get; init; }

    /// <summary>Told each line; null logs none.</summary>
    internal Action<OutputType, string>? Logger { get; init; }

    internal Func<string, string> Filter { get; init; } = line => line;

    internal ProcessStartInfo ToInfo()
    {
        var info = new ProcessStartInfo(File, Arguments)
        {
            WorkingDirectory = WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        if (Environment is not null)
        {
            info.Environment.Clear();
            foreach (var (name, value) in Environment)
            {
                info.Environment[name] = value;
            }
        }

        return info;
    }
}

/// <summary>A started process: its lines are read as they come, its end is waited for no longer than its timeout.</summary>
internal sealed class RunningProcess : IProcess
{
    /// <summary>
    /// Silence after which the output of a process that has ended counts as whole: processes it left behind may hold the pipe open.
    /// </summary>
    private static readonly TimeSpan silence = TimeSpan.FromSeconds(2);

    /// <summary>How often what is left behind may break the silence.</summary>
    private const int MostSilences = 5;

    private readonly ProcessStart start;
    private readonly Process process;
    private readonly OutputKeeper keeper;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly ChildProcesses children = BuildRun.Here.Children;
    private readonly Task readers;
    private bool isDisposed;

    private RunningProcess(ProcessStart start, Process process)
    {
        this.start = start;
        this.process = process;
        keeper = new OutputKeeper(start);
        Adopt(BuildRun.Here);
        process.StandardInput.Close();
        readers = Task.WhenAll(keeper.Read(process.StandardOutput, OutputType.Std), keeper.Read(process.StandardError, OutputType.Err));
    }

    public string FileName => start.File;

    public string Arguments => start.Filter(start.Arguments);

    public string WorkingDirectory => start.WorkingDirectory;

    public IReadOnlyCollection<Output> Output => keeper.Lines;

    public int ExitCode => process.ExitCode;

    public bool HasExited => process.HasExited;

    public int Id => process.Id;

    /// <summary>Starts it, unless the run is interrupted.</summary>
    /// <exception cref="AssertionFailure">The file cannot be started.</exception>
    internal static RunningProcess Start(ProcessStart start)
    {
        BuildRun.Here.ThrowIfInterrupted();
        var place = start.WorkingDirectory;
        Assert.DirectoryExists(place, $"No such working directory \"{place}\" to start \"{start.File}\" in.");
        try
        {
            return new RunningProcess(start, Process.Start(start.ToInfo())!);
        }
        catch (Win32Exception exception)
        {
            throw new AssertionFailure($"\"{start.File}\" cannot be started: {exception.Message}", exception);
        }
    }

    internal TimeSpan? TimeLimit => start.Timeout;

    /// <summary>
    /// Whether the run has shown what the process wrote to standard error; a logger of the build may have done anything with it.
    /// </summary>
    internal bool HasToldErrors =>
        start.Logger == ProcessTasks.DefaultLogger || (start.Logger?.Target is ToolLog && BuildRun.Here.Verbosity <= Verbosity.Normal);

    public bool WaitForExit()
    {
        var isInTime = start.Timeout is not { } timeout || process.WaitForExit(Left(timeout));
        if (!isInTime)
        {
            children.Stop(process);
        }

        WaitForEnd();
        ReadTheRest();
        keeper.End();
        children.Remove(process);
        keeper.ThrowIfFailed();
        return isInTime;
    }

    public void Kill() => ProcessTree.Kill(process);

    /// <summary>One that nobody has waited for and that still runs is left to the run, which ends it at its own end.</summary>
    public void Dispose()
    {
        if (!isDisposed && process.HasExited)
        {
            isDisposed = true;
            children.Remove(process);
            process.Dispose();
        }
    }

    /// <summary>From here on an interruption ends the process; one that came while it was being started has not seen it.</summary>
    private void Adopt(BuildRun run)
    {
        children.Add(process);
        if (run.IsEnding)
        {
            children.Stop(process);
        }
    }

    /// <summary>Not <see cref="Process.WaitForExit()"/>, which would wait for the pipes too.</summary>
    private void WaitForEnd() => process.WaitForExit(Timeout.Infinite);

    private void ReadTheRest()
    {
        for (var (i, read) = (0, -1L); i < MostSilences && keeper.Count != read && !readers.IsCompleted; i++)
        {
            read = keeper.Count;
            readers.Wait(silence);
        }
    }

    private TimeSpan Left(TimeSpan timeout)
    {
        var left = timeout - Stopwatch.GetElapsedTime(started);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
