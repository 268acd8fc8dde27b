using Nuke.Common.IO;
using Serilog;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>What a run leaves as text besides what its targets say: its beginning, its end, its log file.</summary>
internal sealed class RunOutput(BuildRun run) : IDisposable
{
    /// <summary>The log file relative to the root, with <c>/</c>; null without one.</summary>
    internal string? LogName => run.Log.File is { } file
        ? Path.GetRelativePath(run.Places.Root, LogDirectory / file.Name).Replace(Path.DirectorySeparatorChar, '/')
        : null;

    private AbsolutePath LogDirectory => run.Artifacts / "logs";

    /// <summary>Opens the log file, tells the host what to hide, and writes the first line.</summary>
    internal void Begin()
    {
        run.Secrets.Announce(run.Host.Hide);
        run.Log.File = RunLogFile.Open(
            LogDirectory, run.Request.Clock.GetUtcNow(), run.Request.Logs, problem => Log.Warning("{Problem:l}", problem));
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
        if (LogName is { } name)
        {
            run.Console.WriteLine($"Log: {name}");
        }
    }

    public void Dispose()
    {
        run.Console.Listener = null;
        run.Log.File?.Dispose();
        run.Log.File = null;
    }
}
