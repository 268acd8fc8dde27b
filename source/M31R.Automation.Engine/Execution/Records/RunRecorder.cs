using System.Diagnostics;
using System.Text.Json;
using Nuke.Common.IO;
using Serilog;

namespace Nuke.Common.Execution;

/// <summary>
/// Keeps <c>artifacts/run.json</c> as a run goes on. It is written whole beside its place and then moved there, so that whoever kills the
/// run leaves the record of a moment before: it may have missed the end of a target, but never claims one. A place that cannot be written
/// is told of once.
/// </summary>
internal sealed class RunRecorder(BuildRun run)
{
    /// <summary>
    /// Plans of more targets than this are written down no more often than <see cref="pause"/> allows: the record grows with the plan.
    /// </summary>
    private const int Many = 500;

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(100);

    private readonly AbsolutePath path = PathIn(run.Artifacts);
    private readonly RunDescription description = RunDescription.Of(run);
    private readonly DateTime started = Now(run);
    private long written;
    private bool isTold;

    /// <summary>Where the record of the latest run of a build stands.</summary>
    /// <param name="artifacts">See <see cref="BuildRun.Artifacts"/>.</param>
    internal static AbsolutePath PathIn(AbsolutePath artifacts) => artifacts / "run.json";

    /// <summary>Takes the place of the record of the run before.</summary>
    internal void Begin() => Write(null);

    /// <summary>Writes down where the targets stand.</summary>
    internal void Note()
    {
        if (run.Plan.Count <= Many || Stopwatch.GetElapsedTime(written) >= pause)
        {
            Write(null);
        }
    }

    /// <summary>Writes down what the run came to; without this the run counts as killed.</summary>
    internal void End(int exitCode) => Write(exitCode);

    private static DateTime Now(BuildRun run) => run.Request.Clock.GetUtcNow().UtcDateTime;

    private void Write(int? exitCode)
    {
        try
        {
            AtomicFile.WriteText(path, $"{JsonSerializer.Serialize(Record(exitCode), RunRecordJson.Readable.RunRecord)}\n");
            written = Stopwatch.GetTimestamp();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Tell(exception);
        }
    }

    private void Tell(Exception exception)
    {
        if (!isTold)
        {
            isTold = true;
            Log.Warning("The record of this run cannot be written, so that --continue will not know it: {Reason:l}", exception.Message);
        }
    }

    private RunRecord Record(int? exitCode) => new()
    {
        SchemaVersion = RunRecord.CurrentSchema,
        Engine = description.Engine,
        OperatingSystem = description.OperatingSystem,
        Host = description.Host,
        Build = description.Build,
        BuildFingerprint = description.BuildFingerprint,
        Invocation = [.. description.Invocation.Select(run.Secrets.Apply)],
        Parameters = Masked(description.Parameters),
        Continued = run.Plan.Any(t => t.HasSucceededBefore),
        Log = run.Output.LogName,
        Started = started,
        Ended = exitCode is null ? null : Now(run),
        ExitCode = exitCode,
        Targets = [.. run.Plan.Select(Record)],
    };

    private TargetRecord Record(ExecutableTarget target) => new()
    {
        Name = target.Name,
        Status = target.Status,
        Invoked = target.Invoked,
        Skipped = target.Skipped is null ? null : run.Secrets.Apply(target.Skipped),
        SucceededBefore = target.HasSucceededBefore,
        Started = target.Started,
        Ended = target.Ended,
        Seconds = Math.Round(target.Duration.TotalSeconds, 3),
        ExitCode = target.ExitCode,
        Summary = Masked(target.SummaryInformation),
    };

    /// <summary>Masked each time, since secrets become known as the run goes on. Names may look the same then; the last counts.</summary>
    private SortedDictionary<string, string> Masked(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var masked = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in texts)
        {
            masked[run.Secrets.Apply(name)] = run.Secrets.Apply(value);
        }

        return masked;
    }
}
