using System.Globalization;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Nuke.Common.Execution;

/// <summary>What Serilog's <see cref="Serilog.Log"/> is told inside one run: shown by its host, kept in its log file, warnings and errors kept for the end.</summary>
internal sealed class RunLog(BuildRun run)
{
    private const int Kept = 200;

    private static readonly AsyncLocal<string?> target = new();
    private static readonly MessageTemplateTextFormatter format = new("{Message:lj}");

    private readonly List<LogEvent> remarks = [];

    /// <summary>The first warnings and errors, at most 200, in the order in which they came.</summary>
    internal IReadOnlyList<LogEvent> Remarks
    {
        get
        {
            lock (remarks)
            {
                return [.. remarks];
            }
        }
    }

    /// <summary>Null where none can be written.</summary>
    internal RunLogFile? File { get; set; }

    /// <summary>What stands before a message: the time (UTC) where nothing else shows it.</summary>
    internal string Time => run.Host.NeedsTimes && run.Shows(DefaultOutput.Timestamps)
        ? run.Request.Clock.GetUtcNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture)
        : "";

    /// <summary>Files messages under a target, until the answer is disposed of; flows with the call.</summary>
    internal static IDisposable SetTarget(string name)
    {
        var before = target.Value;
        target.Value = name;
        return new Block(() => target.Value = before);
    }

    internal void Emit(LogEvent entry)
    {
        if (TargetWork.IsLeftBehind)
        {
            return;
        }

        Keep(entry);
        var text = Text(entry);
        var details = entry.Exception?.ToString();
        Record(entry.Level, details is null ? text : $"{text}{Environment.NewLine}{details}");
        if (entry.Level < Lowest(run.Verbosity) || run.Host.Filters(text))
        {
            return;
        }

        if (entry.Level >= LogEventLevel.Warning)
        {
            run.Host.Report(entry.Level > LogEventLevel.Warning, text, details);
        }
        else
        {
            run.Console.WriteLine($"{Time}{text}{(details is null ? "" : $"{Environment.NewLine}{details}")}", ToneOf(entry.Level));
        }
    }

    /// <summary>Keeps a warning or an error for the end.</summary>
    internal void Keep(LogEvent entry)
    {
        lock (remarks)
        {
            if (entry.Level >= LogEventLevel.Warning && remarks.Count < Kept)
            {
                remarks.Add(entry);
            }
        }
    }

    internal void ForgetRemarks()
    {
        lock (remarks)
        {
            remarks.Clear();
        }
    }

    /// <summary>Writes to the log file alone.</summary>
    internal void Record(LogEventLevel level, string text) =>
        File?.Write(new LogLine(run.Request.Clock.GetUtcNow(), level, target.Value, SafeText.Of(text, colors: false, run.Secrets)));

    internal static string Text(LogEvent entry)
    {
        var text = new StringWriter();
        format.Format(entry, text);
        return text.ToString();
    }

    private static LogEventLevel Lowest(Verbosity verbosity) => verbosity switch
    {
        Verbosity.Verbose => LogEventLevel.Verbose,
        Verbosity.Minimal => LogEventLevel.Warning,
        Verbosity.Quiet => LogEventLevel.Error,
        _ => LogEventLevel.Debug,
    };

    private static Tone ToneOf(LogEventLevel level) => level == LogEventLevel.Information ? Tone.Plain : Tone.Faint;
}
