using Nuke.Common.Execution;

namespace Nuke.Common.CI;

/// <summary>Base of the extensions that every build has for writing the configuration of build servers.</summary>
public class BuildServerConfigurationGenerationAttributeBase : BuildExtensionAttributeBase
{
    /// <summary>The generators among the attributes of a build class and its base classes, in the order of their ids.</summary>
    /// <exception cref="UsageException">Two of them have the same id.</exception>
    protected static IEnumerable<IConfigurationGenerator> GetGenerators(INukeBuild build) => Generators(build);

    internal static IReadOnlyList<IConfigurationGenerator> Generators(INukeBuild build)
    {
        var found = build.GetType().GetCustomAttributes(typeof(IConfigurationGenerator), inherit: true);
        foreach (var generator in found.OfType<ConfigurationAttributeBase>())
        {
            generator.Build = build;
        }

        var generators = found.Cast<IConfigurationGenerator>().OrderBy(g => g.Id, StringComparer.Ordinal).ToList();
        return generators.GroupBy(g => g.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Skip(1).Any()) is not { } twice
            ? generators
            : throw new UsageException(
                $"Two generators have the id \"{twice.Key}\" in {build.GetType().Name}. Give one of them another name.");
    }
}
