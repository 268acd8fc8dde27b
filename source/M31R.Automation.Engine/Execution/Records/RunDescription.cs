using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>
/// What tells one run from another: how it was started, with which values, and from which code. No value of a secret is in it.
/// </summary>
internal sealed record RunDescription
{
    /// <summary>What says how to run rather than what: a run that differs in nothing else is the same.</summary>
    private static readonly HashSet<string> ways = [OwnParameters.Continue.Key, OwnParameters.Plan.Key];

    internal required string Engine { get; init; }

    internal required string OperatingSystem { get; init; }

    internal required string Host { get; init; }

    /// <summary>The name of the build class.</summary>
    internal required string Build { get; init; }

    /// <summary>Changes when an assembly of the build does.</summary>
    internal required string BuildFingerprint { get; init; }

    /// <summary>The arguments.</summary>
    internal required IReadOnlyList<string> Invocation { get; init; }

    /// <summary>What was given, wherever that came from.</summary>
    internal required SortedDictionary<string, string> Parameters { get; init; }

    internal static RunDescription Of(BuildRun run) => new()
    {
        Engine = typeof(RunDescription).Assembly.GetName().Version!.ToString(),
        OperatingSystem = RuntimeInformation.RuntimeIdentifier,
        Host = run.Host.GetType().Name,
        Build = run.Request.BuildType.Name,
        BuildFingerprint = Fingerprint(run),
        Invocation = [.. run.Request.Arguments.Where(a => !IsWay(a)).Select(run.Secrets.Apply)],
        Parameters = new SortedDictionary<string, string>(
            run.Parameters.Given.Where(g => !ways.Contains(g.Parameter.Key)).ToDictionary(
                g => g.Parameter.Flag, g => g.Parameter.IsSecret ? SecretMask.Shown : run.Secrets.Apply(string.Join(' ', g.Value.Values))),
            StringComparer.Ordinal),
    };

    private static bool IsWay(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && ways.Contains(Option.Parse(argument).Key);

    /// <summary>Names, sizes and times of the assemblies beside the build's own: reading them all would cost more than it tells.</summary>
    private static string Fingerprint(BuildRun run)
    {
        var files = run.Places.Assembly?.Parent is { } directory ? new DirectoryInfo(directory).GetFiles("*.dll") : [];
        var lines = files.Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal);
        var text = $"{run.Request.BuildType.Module.ModuleVersionId} {string.Join('\n', lines)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
