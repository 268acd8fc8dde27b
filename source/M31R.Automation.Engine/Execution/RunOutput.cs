using Serilog;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>What a run leaves as text besides what its targets say: its beginning, its end, its log file.</summary>
internal sealed class RunOutput(BuildRun run) : IDisposable
{
    /// <summary>Where logs are, below the root.</summary>
    internal const string LogDirectory = "artifacts/logs";

    /// <summary>Opens the log file, tells the host what to hide, and writes the first line.</summary>
    internal void Begin()
    {
        run.Secrets.Announce(run.Host.Hide);
        var directory = Path.Combine(run.Places.Root, LogDirectory);
        run.Log.File = RunLogFile.Open(
            directory, run.Request.Clock.GetUtcNow(), run.Request.Logs, problem => Log.Warning("{Problem:l}", problem));
        run.Console.Listener = line => run.Log.Record(LogEventLevel.Information, line);
        run.Log.Record(LogEventLevel.Information, $"{run.Request.BuildType.FullName} {string.Join(' ', run.Request.Arguments)}".TrimEnd());
        run.Host.Begin(run);
    }

    /// <summary>Writes the end, to the log file too.</summary>
    internal void End()
    {
        run.Console.Flush();
        run.Host.End(run);
        foreach (var row in SummaryTable.Rows(run))
        {
            run.Log.Record(LogEventLevel.Information, $"{row.Target} {row.Status} {row.Time} {row.Remark}".TrimEnd());
        }

        run.Log.Record(LogEventLevel.Information, SummaryTable.Verdict(run));
        run.Host.Conclude();
    }

    /// <summary>Says where the log is, relative to the root.</summary>
    internal void TellLog()
    {
        if (run.Log.File is { } file)
        {
            run.Console.WriteLine($"Log: {LogDirectory}/{file.Name}");
        }
    }

    public void Dispose()
    {
        run.Console.Listener = null;
        run.Log.File?.Dispose();
        run.Log.File = null;
    }
}
