using System.Globalization;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Nuke.Common.Execution;

/// <summary>
/// What Serilog's <see cref="Serilog.Log"/> is told inside one run: shown by its host, kept in its log file, warnings and errors kept
/// for the end.
/// </summary>
internal sealed class RunLog(BuildRun run)
{
    /// <summary>The template of what a process prints.</summary>
    internal const string Line = "{Line:l}";

    /// <summary>The template of what a process writes to standard error, where nothing says that it is less than an error.</summary>
    internal const string ErrorLine = "{ErrorLine:l}";

    /// <summary>The property of a message that holds how it is told at the end; without one it is told whole.</summary>
    internal const string Briefly = "Briefly";

    private static readonly AsyncLocal<string?> target = new();

    /// <summary>Values as they read best, without quotes; dates and times as in ISO 8601.</summary>
    private static readonly MessageTemplateTextFormatter format = new("{Message:l}", new CultureInfo("")
    {
        DateTimeFormat = { ShortDatePattern = "yyyy-MM-dd", LongTimePattern = "HH:mm:ss", ShortTimePattern = "HH:mm" },
    });

    /// <summary>The warnings and errors so far.</summary>
    internal Remarks Remarks { get; } = new();

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

        if (IsBlankErrorLine(entry))
        {
            run.Console.WriteLine();
        }
        else if (entry.Level >= LogEventLevel.Warning)
        {
            run.Host.Report(entry.Level > LogEventLevel.Warning, text, details);
        }
        else
        {
            var line = $"{Time}{Label(entry)}{text}";
            run.Console.WriteLine(details is null ? line : $"{line}{Environment.NewLine}{details}", ToneOf(entry.Level));
        }
    }

    /// <summary>Keeps a warning or an error for the end.</summary>
    internal void Keep(LogEvent entry)
    {
        if (entry.Level >= LogEventLevel.Warning)
        {
            Remarks.Add(entry, target.Value);
        }
    }

    /// <summary>Writes to the log file alone.</summary>
    internal void Record(LogEventLevel level, string text) =>
        File?.Write(new LogLine(run.Request.Clock.GetUtcNow(), level, target.Value, SafeText.Of(text, colors: false, run.Secrets)));

    internal static bool IsErrorLine(LogEvent entry) => entry.MessageTemplate.Text.Equals(ErrorLine, StringComparison.Ordinal);

    /// <summary>A line between others, which is no error by itself.</summary>
    internal static bool IsBlankErrorLine(LogEvent entry) => IsErrorLine(entry) && string.IsNullOrWhiteSpace(Text(entry));

    internal static string Text(LogEvent entry)
    {
        var text = new StringWriter();
        format.Format(entry, text);
        return text.ToString();
    }

    /// <summary>What the build says in passing is marked as such; what processes print is what it is.</summary>
    private static string Label(LogEvent entry) => entry.Level switch
    {
        _ when entry.MessageTemplate.Text.Equals(Line, StringComparison.Ordinal) => "",
        LogEventLevel.Verbose => "verbose: ",
        LogEventLevel.Debug => "debug: ",
        _ => "",
    };

    private static LogEventLevel Lowest(Verbosity verbosity) => verbosity switch
    {
        Verbosity.Verbose => LogEventLevel.Verbose,
        Verbosity.Minimal => LogEventLevel.Warning,
        Verbosity.Quiet => LogEventLevel.Error,
        _ => LogEventLevel.Debug,
    };

    private static Tone ToneOf(LogEventLevel level) => level == LogEventLevel.Information ? Tone.Plain : Tone.Faint;
}
