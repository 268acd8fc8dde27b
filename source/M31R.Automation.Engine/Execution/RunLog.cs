using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Nuke.Common.Execution;

/// <summary>What Serilog's <see cref="Log"/> is told inside one run: printed as short lines, warnings and errors kept for the end.</summary>
internal sealed class RunLog(BuildRun run)
{
    private const int Kept = 200;

    private static readonly MessageTemplateTextFormatter format = new("{Message:lj}");

    private readonly List<(LogEventLevel Level, string Text)> remarks = [];

    /// <summary>The first warnings and errors, at most 200, in the order in which they came.</summary>
    internal IReadOnlyList<(LogEventLevel Level, string Text)> Remarks
    {
        get
        {
            lock (remarks)
            {
                return [.. remarks];
            }
        }
    }

    /// <summary>Makes <see cref="Log.Logger"/> the one that finds its run by itself; twice does nothing.</summary>
    internal static void Install()
    {
        if (!ReferenceEquals(Log.Logger, RoutedLog.Logger))
        {
            Log.Logger = RoutedLog.Logger;
        }
    }

    internal void Emit(LogEvent entry)
    {
        if (TargetWork.IsLeftBehind)
        {
            return;
        }

        var text = Render(entry);
        if (entry.Level >= LogEventLevel.Warning)
        {
            lock (remarks)
            {
                if (remarks.Count < Kept)
                {
                    remarks.Add((entry.Level, text));
                }
            }
        }

        if (entry.Level >= Lowest(run.Verbosity))
        {
            run.Console.WriteLine(Prefix(entry.Level) + text, ToneOf(entry.Level));
        }
    }

    internal static LogEventLevel Lowest(Verbosity verbosity) => verbosity switch
    {
        Verbosity.Verbose => LogEventLevel.Verbose,
        Verbosity.Minimal => LogEventLevel.Warning,
        Verbosity.Quiet => LogEventLevel.Error,
        _ => LogEventLevel.Debug,
    };

    private static string Render(LogEvent entry)
    {
        var text = new StringWriter();
        format.Format(entry, text);
        return entry.Exception is null ? text.ToString() : $"{text}{Environment.NewLine}{entry.Exception}";
    }

    private static string Prefix(LogEventLevel level) => level switch
    {
        LogEventLevel.Warning => "warning: ",
        LogEventLevel.Error or LogEventLevel.Fatal => "error: ",
        _ => "",
    };

    private static Tone ToneOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Warning => Tone.Warning,
        LogEventLevel.Error or LogEventLevel.Fatal => Tone.Bad,
        LogEventLevel.Information => Tone.Plain,
        _ => Tone.Faint,
    };

    private sealed class RoutedLog : ILogEventSink
    {
        internal static readonly ILogger Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(new RoutedLog()).CreateLogger();

        public void Emit(LogEvent logEvent) => BuildRun.Here.Log.Emit(logEvent);
    }
}
