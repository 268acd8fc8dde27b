using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Utilities;

namespace Nuke.Common.CI;

/// <summary>
/// Base of attributes that write a configuration file of a build server. The file is written on local runs, beside the old one, which it
/// replaces only when they differ, and begins with a comment that says what wrote it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class ConfigurationAttributeBase : Attribute, IConfigurationGenerator
{
    /// <summary>The build that has this attribute.</summary>
    public INukeBuild Build { get; internal set; } = null!;

    /// <inheritdoc />
    public string DisplayName => string.IsNullOrEmpty(IdPostfix) ? HostName : $"{HostName} ({IdPostfix})";

    /// <inheritdoc />
    public string HostName => HostType.Name;

    /// <summary><see cref="HostName"/>, with <see cref="IdPostfix"/> behind an underscore: <c>GitHubActions_continuous</c>.</summary>
    public string Id => string.IsNullOrEmpty(IdPostfix) ? HostName : $"{HostName}_{IdPostfix}";

    /// <summary>Tells several generators for one host apart; default: none.</summary>
    public virtual string? IdPostfix => null;

    /// <summary>Whether every local run writes the file again; default true.</summary>
    public bool AutoGenerate { get; set; } = true;

    /// <inheritdoc />
    public abstract Type HostType { get; }

    /// <summary>The file that starts the build on the server.</summary>
    public abstract AbsolutePath ConfigurationFile { get; }

    /// <inheritdoc />
    public abstract IEnumerable<AbsolutePath> GeneratedFiles { get; }

    /// <summary>The targets that the server calls; without any, the default ones.</summary>
    public abstract IEnumerable<string> RelevantTargetNames { get; }

    /// <summary>Targets to leave out, though relevant ones depend on them.</summary>
    public abstract IEnumerable<string> IrrelevantTargetNames { get; }

    /// <summary>The script that starts the build, relative to the root with slashes: <c>build.cmd</c>, or <c>build.sh</c> alone.</summary>
    /// <exception cref="UsageException">There is neither.</exception>
    protected virtual string BuildCmdPath => BuildScripts.Find(Build.RootDirectory);

    /// <summary>The way it stands on the build class, for messages.</summary>
    internal string Origin => IdPostfix is null ? $"[{HostName}]" : $"[{HostName}(\"{IdPostfix}\")]";

    /// <summary>Opens what the configuration is written to: UTF-8 without byte order mark, lines ending in LF.</summary>
    protected virtual StreamWriter CreateStream() => new GeneratedFile(ConfigurationFile).Open();

    /// <summary>The writer for the format of the file.</summary>
    public abstract CustomFileWriter CreateWriter(StreamWriter streamWriter);

    /// <inheritdoc />
    /// <exception cref="UsageException">The attribute cannot be turned into a file.</exception>
    public void Generate(IReadOnlyCollection<ExecutableTarget> executableTargets)
    {
        var relevant = new RelevantTargets(executableTargets, Origin).Of(RelevantTargetNames, IrrelevantTargetNames);
        var configuration = BuildCodeException.Run(Origin, () => GetConfiguration(relevant));
        using var stream = CreateStream();
        var writer = CreateWriter(stream);
        writer.Write(WriteHeader);
        writer.Write(configuration.Write);
        stream.Flush();
        (stream.BaseStream as GeneratedContent)?.Commit();
    }

    /// <summary>What is written.</summary>
    /// <param name="relevantTargets">The targets that the server calls and all that they depend on or trigger, as declared.</param>
    public abstract ConfigurationEntity GetConfiguration(IReadOnlyCollection<ExecutableTarget> relevantTargets);

    /// <inheritdoc />
    public virtual void SerializeState()
    {
    }

    private void WriteHeader(CustomFileWriter writer)
    {
        writer.WriteComment(GeneratedFile.Mark);
        writer.WriteComment($"  The attribute {Origin} of the build class wrote this file; changes made here are lost.");
        writer.WriteComment(
            $"  To write it again, run the build locally, or with --{BuildServerConfigurationGeneration.ConfigurationParameterName} {Id}");
        writer.WriteComment($"  To keep it as it is, set {nameof(AutoGenerate)} = false");
        writer.WriteComment(GeneratedFile.EndMark);
        writer.WriteLine();
    }
}
