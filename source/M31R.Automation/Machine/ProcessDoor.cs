using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>Starts real processes: no shell, a limit of time and of output, secrets masked, children killed with their parent.</summary>
/// <param name="secrets">What is masked in both streams.</param>
/// <param name="clock">Timeouts and durations come from it.</param>
/// <param name="cancellation">Kills whatever runs, with its children.</param>
public sealed class ProcessDoor(SecretMask secrets, TimeProvider clock, CancellationToken cancellation = default) : IProcessDoor
{
    /// <summary>
    /// How long output is read after a process ended, while children that it left behind hold its pipes open. Default 2 seconds: all that
    /// the process itself wrote waits in the pipe already.
    /// </summary>
    internal TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    /// <exception cref="MaintenanceException">
    /// The working directory does not exist, or the arguments cannot be passed to any process.
    /// </exception>
    public CommandResult Run(Command command)
    {
        var started = clock.GetTimestamp();
        using var process = new Process { StartInfo = StartOf(command) };
        if (cancellation.IsCancellationRequested && !command.CleansUp)
            return Nothing(CommandEnd.Cancelled);

        if (process.StartInfo.FileName.Length == 0 || !Start(process, command))
            return Nothing(CommandEnd.NotFound);

        return Follow(process, command, started);
    }

    private static CommandResult Nothing(CommandEnd end) => new(end, null, "", "", TimeSpan.Zero);

    private static ProcessStartInfo StartOf(Command command)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = command.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ChildEnvironment.Apply(start.Environment, command);
        start.FileName = ProgramPath.Find(command.Tool, start.Environment.TryGetValue("PATH", out var path) ? path : null) ?? "";
        foreach (var argument in command.Arguments)
            start.ArgumentList.Add(argument);

        return start;
    }

    private static bool Start(Process process, Command command)
    {
        if (!Directory.Exists(command.WorkingDirectory))
        {
            throw new MaintenanceException(
                $"\"{command.Tool}\" cannot run in \"{command.WorkingDirectory}\": there is no such directory. "
                + "Make it, or name one that is there.");
        }

        if (command.Arguments.FirstOrDefault(argument => argument.Contains('\0', StringComparison.Ordinal)) is { } broken)
        {
            throw new MaintenanceException(
                $"\"{command.Tool}\" cannot be given the argument \"{broken.Replace("\0", "\\0", StringComparison.Ordinal)}\": "
                + "it holds a NUL. Remove it.");
        }

        try
        {
            return process.Start();
        }
        catch (Win32Exception problem) when (problem.NativeErrorCode is NoSuchFile or NotExecutable or AccessDenied)
        {
            return false;
        }
        catch (Win32Exception problem)
        {
            throw new MaintenanceException(
                $"\"{command.Tool}\" cannot be started in \"{command.WorkingDirectory}\": {problem.Message}. "
                + "Start it there by hand to see more.",
                problem);
        }
    }

    /// <summary>How often a process that does not end is looked at.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private const int NoSuchFile = 2;
    private const int NotExecutable = 8;
    private const int AccessDenied = 13;

    /// <summary>Waits on threads of its own alone: one of the pool may come too late where a build has taken them all.</summary>
    private CommandResult Follow(Process process, Command command, long started)
    {
        using var stop = new CancellationTokenSource();
        var output = new OutputReader(Kept(command.OutputIsData ? SecretMask.None : secrets, command), keepsLineEnds: command.OutputIsData);
        var error = new OutputReader(Kept(secrets, command));
        var reading = Task.WhenAll(
            output.Read(process.StandardOutput.BaseStream, stop.Token),
            error.Read(process.StandardError.BaseStream, stop.Token));
        var writing = Write(process.StandardInput.BaseStream, command.StandardInput);

        var end = WaitFor(process, command);
        reading.Wait(Grace);
        stop.Cancel();
        writing.Wait(Grace);

        var (outputText, outputLeftOut) = output.Finish();
        var (errorText, errorLeftOut) = error.Finish();
        return new CommandResult(
            end,
            end == CommandEnd.Exited ? process.ExitCode : null,
            outputText,
            errorText,
            clock.GetElapsedTime(started))
        {
            LeftOut = outputLeftOut + errorLeftOut,
        };
    }

    private static MaskedText Kept(SecretMask mask, Command command) => new(mask, new BoundedText(command.OutputLimit));

    private CommandEnd WaitFor(Process process, Command command)
    {
        var interruption = command.CleansUp ? CancellationToken.None : cancellation;
        using var atCancellation = interruption.Register(() => Kill(process));
        var begun = clock.GetTimestamp();
        var isInTime = true;
        while (!process.WaitForExit(Look))
        {
            if (isInTime && clock.GetElapsedTime(begun) >= command.Timeout)
            {
                isInTime = false;
                Kill(process);
            }
        }

        return interruption.IsCancellationRequested ? CommandEnd.Cancelled : isInTime ? CommandEnd.Exited : CommandEnd.TimedOut;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }

    private static Task Write(Stream stream, string text) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                using (stream)
                    stream.Write(Encoding.UTF8.GetBytes(text));
            }
            catch (Exception end) when (end is IOException or ObjectDisposedException)
            {
                // A child need not read what it is given.
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
