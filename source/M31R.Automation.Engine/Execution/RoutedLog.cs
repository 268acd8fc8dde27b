using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// Stands in for <see cref="Log.Logger"/>: what is said inside a run goes to that run, everything else where it went before.
/// </summary>
internal sealed class RoutedLog : ILogEventSink
{
    private static readonly Lock gate = new();
    private static ILogger? installed;

    private readonly ILogger before;

    private RoutedLog(ILogger before) => this.before = before;

    /// <summary>Takes the place of the process's logger; does nothing while it has it.</summary>
    internal static void Install()
    {
        lock (gate)
        {
            if (!ReferenceEquals(Log.Logger, installed))
            {
                installed = new LoggerConfiguration()
                    .MinimumLevel.Verbose()
                    .Enrich.FromLogContext()
                    .WriteTo.Sink(new RoutedLog(Log.Logger))
                    .CreateLogger();
                Log.Logger = installed;
            }
        }
    }

    public void Emit(LogEvent logEvent)
    {
        if (BuildRun.Current is { } run)
        {
            run.Log.Emit(logEvent);
        }
        else
        {
            before.Write(logEvent);
        }
    }
}
