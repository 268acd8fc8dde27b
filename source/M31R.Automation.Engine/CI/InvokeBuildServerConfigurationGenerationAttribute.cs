using Nuke.Common.Execution;

namespace Nuke.Common.CI;

/// <summary>
/// Keeps the configuration of build servers in step with the build: local runs write what has changed, except for generators whose
/// <see cref="IConfigurationGenerator.AutoGenerate"/> is false. Every build has this attribute; servers, <c>--help</c> and <c>--plan</c>
/// write nothing.
/// </summary>
public class InvokeBuildServerConfigurationGenerationAttribute : BuildServerConfigurationGenerationAttributeBase, IOnBuildCreated
{
    /// <summary>Writes what has changed and says so in a line a generator; files that cannot be written are warned of.</summary>
    /// <exception cref="UsageException">An attribute that cannot be turned into a file.</exception>
    public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets)
    {
        var run = BuildRun.Here;
        if (!Build.IsLocalBuild || BuildServerConfigurationGeneration.IsActive || run.Line.Has(OwnParameters.Plan))
        {
            return;
        }

        foreach (var host in GetGenerators(Build).Where(g => g.AutoGenerate).GroupBy(g => g.HostType))
        {
            using var build = new ServerBuild(run, host.Key);
            host.ToList().ForEach(generator => new ConfigurationFiles(generator, build).Refresh());
        }
    }
}
