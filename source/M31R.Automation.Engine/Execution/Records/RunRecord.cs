using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nuke.Common.Execution;

/// <summary>What is written down of a run, in <c>artifacts/run.json</c>; its shape is documented in docs/run-record.md.</summary>
internal sealed record RunRecord
{
    /// <summary>The shape that this engine writes, and the only one it reads.</summary>
    internal const int CurrentSchema = 1;

    public required int SchemaVersion { get; init; }

    public required string Engine { get; init; }

    public required string Build { get; init; }

    public required string BuildFingerprint { get; init; }

    public required string Host { get; init; }

    public required string OperatingSystem { get; init; }

    public required IReadOnlyList<string> Invocation { get; init; }

    public required bool Continued { get; init; }

    public required SortedDictionary<string, string> Parameters { get; init; }

    public required string? Log { get; init; }

    public required DateTime Started { get; init; }

    public required DateTime? Ended { get; init; }

    public required int? ExitCode { get; init; }

    public required IReadOnlyList<TargetRecord> Targets { get; init; }
}

/// <summary>What is written down of a target of a run.</summary>
internal sealed record TargetRecord
{
    public required string Name { get; init; }

    public required ExecutionStatus Status { get; init; }

    public required bool Invoked { get; init; }

    public required string? Skipped { get; init; }

    public required bool SucceededBefore { get; init; }

    public required DateTime? Started { get; init; }

    public required DateTime? Ended { get; init; }

    public required double Seconds { get; init; }

    public required int? ExitCode { get; init; }

    public required SortedDictionary<string, string> Summary { get; init; }
}

/// <summary>Records as text.</summary>
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class RunRecordJson : JsonSerializerContext
{
    /// <summary>Paths and arguments are not escaped more than JSON demands: no browser reads this.</summary>
    internal static RunRecordJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter<ExecutionStatus>(namingPolicy: null, allowIntegerValues: false) },
    });
}
