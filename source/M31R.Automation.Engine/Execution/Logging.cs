using Serilog.Core;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>The log of the run that asks: Serilog's <see cref="Serilog.Log"/> leads to it by itself.</summary>
public static class Logging
{
    /// <summary>
    /// The least important messages that the console shows; another face of the run's <see cref="Verbosity"/>. The log file has all.
    /// </summary>
    public static LogLevel Level
    {
        get => (LogLevel)BuildRun.Here.Verbosity;
        set => BuildRun.Here.Verbosity = (Verbosity)value;
    }

    /// <summary>Makes <see cref="Serilog.Log"/> lead to the run again, after a build has put another logger there.</summary>
    public static void Configure(INukeBuild? build = null) => RoutedLog.Install();

    /// <summary>Files messages under a target in the log file, until the answer is disposed of.</summary>
    public static IDisposable SetTarget(string name) => RunLog.SetTarget(name);

    /// <summary>The warnings and errors of a run, the first 200.</summary>
    public class InMemorySink : ILogEventSink, IDisposable
    {
        private InMemorySink()
        {
        }

        /// <summary>Those of the run that asks.</summary>
        public static InMemorySink Instance { get; } = new();

        /// <summary>In the order in which they came; what processes of a target write to standard error in a row counts once.</summary>
#pragma warning disable CA1822 // NUKE's signature
        public IReadOnlyCollection<LogEvent> LogEvents => [.. BuildRun.Here.Log.Remarks.All.Select(r => r.Entry)];
#pragma warning restore CA1822

        /// <summary>Adds one that was not logged, for the end of the run; less than a warning is not kept.</summary>
        public void Emit(LogEvent logEvent) => BuildRun.Here.Log.Keep(logEvent);

        /// <summary>Forgets them: they are not repeated at the end.</summary>
        public void Dispose()
        {
            BuildRun.Here.Log.Remarks.Clear();
            GC.SuppressFinalize(this);
        }
    }
}
