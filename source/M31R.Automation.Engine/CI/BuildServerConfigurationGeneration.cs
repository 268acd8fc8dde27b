using Nuke.Common.Execution;

namespace Nuke.Common.CI;

/// <summary>Whether this run writes the configuration of a build server instead of running targets.</summary>
public static class BuildServerConfigurationGeneration
{
    /// <summary>The parameter that asks for it, followed by the <see cref="IConfigurationGenerator.Id"/> of a generator.</summary>
    public const string ConfigurationParameterName = "generate-configuration";

    /// <summary>True where targets are only defined, to be looked at by a generator.</summary>
    public static bool IsActive => Asked(BuildRun.Here) is not null;

    /// <summary>The option as it stands on the command line, or null.</summary>
    internal static Option? Asked(BuildRun run) => run.Line.Find(OwnParameters.GenerateConfiguration);
}
