using Nuke.Common.Execution;

namespace Nuke.Common.CI;

/// <summary>
/// The build as it would be on a build server, for generators to look at. Targets may be defined in another way there, or with the
/// parameters that somebody gives today; so that everybody generates the same bytes, this one is made on the server's host, with no
/// parameters but those of the files below <c>.nuke</c>, and nobody hears what it prints. It is made on first use.
/// </summary>
internal sealed class ServerBuild(BuildRun outer, Type hostType) : IDisposable
{
    private BuildRun? run;

    /// <summary>What was warned of so far.</summary>
    internal IReadOnlyList<string> Warnings => [.. run?.Log.Remarks.Select(RunLog.Text) ?? []];

    /// <summary>Writes the files of a generator.</summary>
    internal void Generate(string id)
    {
        run ??= Make();
        run.Enter(() =>
        {
            var generators = BuildServerConfigurationGenerationAttributeBase.Generators(run.Build!);
            generators.First(g => g.Id.Equals(id, StringComparison.Ordinal)).Generate(run.Targets);
            return true;
        });
    }

    public void Dispose() => run?.Dispose();

    private BuildRun Make()
    {
        var made = new BuildRun(outer.Request with
        {
            Arguments = ["--root", outer.Places.Root, $"--{BuildServerConfigurationGeneration.ConfigurationParameterName}"],
            Environment = new Dictionary<string, string>(outer.Request.Environment.Where(IsNoParameter), StringComparer.Ordinal),
            Output = TextWriter.Null,
            Error = null,
        });
        return made.Enter(() =>
        {
            made.Host = KnownHosts.Of(hostType, made);
            BuildProgram.Define(made);
            return made;
        });
    }

    private static bool IsNoParameter(KeyValuePair<string, string> variable) =>
        !variable.Key.StartsWith("NUKE_", StringComparison.OrdinalIgnoreCase);
}
