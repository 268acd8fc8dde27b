using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>The record of the run before this one, as far as it may be believed.</summary>
/// <param name="Record">Null when it may not.</param>
/// <param name="Refusal">Why not; a sentence without its end.</param>
internal sealed record EarlierAttempt(RunRecord? Record, string? Refusal)
{
    /// <summary>More than a build of ten thousand targets leaves.</summary>
    private const int MostBytes = 64 << 20;

    /// <summary>Set to 1 by <c>dotnet watch</c>, whose users change the build between attempts and continue all the same.</summary>
    private const string Watch = "DOTNET_WATCH";

    /// <summary>Reads the record and compares it with the run that would continue it.</summary>
    internal static EarlierAttempt Find(BuildRun run)
    {
        var found = Read(RunRecorder.PathIn(run.Artifacts));
        return found.Record is { } record && Objection(record, RunDescription.Of(run), run) is { } objection
            ? new EarlierAttempt(null, objection)
            : found;
    }

    private static EarlierAttempt Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.Length <= MostBytes
                ? Check(JsonSerializer.Deserialize(file, RunRecordJson.Readable.RunRecord))
                : Broken("it is too large to be one");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new EarlierAttempt(null, $"there is no record of an earlier attempt (\"{path}\")");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return Broken(exception.Message.TrimEnd('.'));
        }

        EarlierAttempt Broken(string reason) => new(null, $"the record of the earlier attempt, \"{path}\", cannot be read: {reason}");

        EarlierAttempt Check(RunRecord? record) => record?.SchemaVersion == RunRecord.CurrentSchema
            ? new EarlierAttempt(record, null)
            : Broken("it was written by another version of the engine");
    }

    /// <summary>Why the record is not of a failed attempt at what this run is to do, or null.</summary>
    private static string? Objection(RunRecord record, RunDescription now, BuildRun run)
    {
        if (!record.Build.Equals(now.Build, StringComparison.Ordinal) || !IsSame(record.Invocation, now.Invocation))
        {
            return $"the earlier attempt was started in another way: {Quoted(record.Invocation)}";
        }

        if (Difference(record.Parameters, now.Parameters) is { } difference)
        {
            return difference;
        }

        if (!record.BuildFingerprint.Equals(now.BuildFingerprint, StringComparison.Ordinal) && !IsWatched(run))
        {
            return "the build itself has changed since the earlier attempt";
        }

        var exitCode = RunResult.Seen(record.ExitCode ?? 0);
        return HasFailed(record) ? null : $"no target of the earlier attempt failed (it ended with exit code {exitCode})";
    }

    private static bool IsWatched(BuildRun run) => run.Request.Environment.GetValueOrDefault(Watch) == "1";

    /// <summary>A secret that the earlier attempt came to know is masked in its record, and may not be known yet now.</summary>
    private static bool IsSame(IReadOnlyList<string> before, IReadOnlyList<string> now) =>
        before.Count == now.Count && before.Zip(now).All(pair => SecretMask.Covers(pair.First, pair.Second));

    private static bool HasFailed(RunRecord record) =>
        record.Ended is null
            || record.Targets.Any(
                t => t.Status is not (ExecutionStatus.Succeeded or ExecutionStatus.Skipped or ExecutionStatus.Collective));

    private static string Quoted(IReadOnlyList<string> invocation) =>
        invocation.Count == 0 ? "without arguments" : $"\"{string.Join(' ', invocation)}\"";

    private static string? Difference(SortedDictionary<string, string> before, SortedDictionary<string, string> now)
    {
        foreach (var name in before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, isNow) = (before.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (was is null || isNow is null || !SecretMask.Covers(was, isNow))
            {
                return $"parameter \"--{name}\" {(was is null ? "was not given" : $"was \"{was}\"")} then "
                    + $"and {(isNow is null ? "is not given" : $"is \"{isNow}\"")} now";
            }
        }

        return null;
    }
}
