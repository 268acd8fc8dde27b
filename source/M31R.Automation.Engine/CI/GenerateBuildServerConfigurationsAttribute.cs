using Nuke.Common.Execution;

namespace Nuke.Common.CI;

/// <summary>Writes the configuration that <c>--generate-configuration</c> asks for, on any host; every build has this attribute.</summary>
public class GenerateBuildServerConfigurationsAttribute : BuildServerConfigurationGenerationAttributeBase, IOnBuildCreated
{
    /// <summary>Writes the configuration and says so; does nothing when none was asked for.</summary>
    /// <exception cref="UsageException">There is no generator of that id, or its files cannot be written.</exception>
    public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets)
    {
        if (BuildServerConfigurationGeneration.Asked(BuildRun.Here) is { } option)
        {
            var generator = Find(option);
            using var build = new ServerBuild(BuildRun.Here, generator.HostType);
            new ConfigurationFiles(generator, build).Write();
        }
    }

    private IConfigurationGenerator Find(Option option)
    {
        var generators = GetGenerators(Build).ToList();
        if (generators.Count == 0)
        {
            throw new UsageException(
                $"{option.Text}: {Build.GetType().Name} has no attribute that writes a configuration, like [GitHubActions].");
        }

        var id = option.Values is [var only] ? only : throw new UsageException($"{option.Text} needs one id. Known: {Ids(generators)}.");
        return generators.Find(g => g.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(
                $"Unknown configuration \"{id}\".{Names.Suggestion(id, generators.Select(g => g.Id))} Known: {Ids(generators)}.");
    }

    private static string Ids(IEnumerable<IConfigurationGenerator> generators) => string.Join(", ", generators.Select(g => g.Id));
}
