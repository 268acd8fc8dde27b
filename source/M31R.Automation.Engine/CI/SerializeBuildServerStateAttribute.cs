using Nuke.Common.Execution;

namespace Nuke.Common.CI;

/// <summary>Lets the generators of the host keep their state at the end of a run on it; every build has this attribute.</summary>
internal sealed class SerializeBuildServerStateAttribute : BuildServerConfigurationGenerationAttributeBase, IOnBuildFinished
{
    public void OnBuildFinished()
    {
        foreach (var generator in GetGenerators(Build).Where(g => g.HostType == Build.Host.GetType()))
        {
            generator.SerializeState();
        }
    }
}
