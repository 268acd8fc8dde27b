using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.CI;

/// <summary>An attribute of a build class that writes the configuration of a build server from the targets of the build.</summary>
public interface IConfigurationGenerator
{
    /// <summary>What <c>--generate-configuration</c> calls it; unique in a build, whatever its case.</summary>
    string Id { get; }

    /// <summary>What messages call it.</summary>
    string DisplayName { get; }

    /// <summary>The name of <see cref="HostType"/>.</summary>
    string HostName { get; }

    /// <summary>Whether every local run writes the files again.</summary>
    bool AutoGenerate { get; }

    /// <summary>The <see cref="Host"/> that the files are for: targets are defined as they would be there.</summary>
    Type HostType { get; }

    /// <summary>The files that it writes.</summary>
    IEnumerable<AbsolutePath> GeneratedFiles { get; }

    /// <summary>Writes the files.</summary>
    /// <param name="executableTargets">All targets of the build.</param>
    void Generate(IReadOnlyCollection<ExecutableTarget> executableTargets);

    /// <summary>Keeps what a later run on the server needs; called at the end of each run on the generator's host.</summary>
    void SerializeState();
}
