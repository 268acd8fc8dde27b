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
    internal IReadOnlyList<string> Warnings => [.. run?.Log.Remarks.All.Select(r => RunLog.Text(r.Entry)) ?? []];

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
            Environment = WithoutParameters(),
            OwnsProcess = false,
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

    private Dictionary<string, string> WithoutParameters()
    {
        var parameters = BuildScanner.Scan(outer.Build!).Parameters.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var others = outer.Request.Environment.Where(variable =>
            !variable.Key.StartsWith(ParameterEnvironment.Prefix, StringComparison.OrdinalIgnoreCase)
            && !parameters.Contains(Names.Key(variable.Key)));
        return new Dictionary<string, string>(others, StringComparer.Ordinal);
    }
}
