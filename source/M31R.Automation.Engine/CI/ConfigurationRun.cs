using Nuke.Common.Execution;
using Nuke.Common.IO;
using Serilog;

namespace Nuke.Common.CI;

/// <summary>
/// Writes the files of one generator. Targets may be defined in another way on a server, or with the parameters that somebody has given today; so
/// that everybody gets the same bytes, a build of its own is made for it: on the generator's host, with no parameters but those of the files below
/// <c>.nuke</c>, and with nobody listening to it.
/// </summary>
internal sealed class ConfigurationRun(BuildRun outer, IConfigurationGenerator generator)
{
    /// <summary>Writes the files because somebody asked for it.</summary>
    /// <exception cref="UsageException">They cannot be written.</exception>
    internal void Write()
    {
        try
        {
            if (!HasChanged())
            {
                Log.Information("{Files:l} of {Generator:l} is up to date", Files, generator.DisplayName);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Files} of {generator.DisplayName} cannot be written: {exception.Message}");
        }
    }

    /// <summary>Writes the files by the way: whatever hinders it is a warning, and nothing is said when nothing has changed.</summary>
    internal void Refresh()
    {
        if (generator is ConfigurationAttributeBase && generator.GeneratedFiles.FirstOrDefault(f => new GeneratedFile(f).IsForeign) is { } foreign)
        {
            Log.Warning(
                "\"{File:l}\" was written by hand and is left as it is. Move it away, or replace it with --{Parameter:l} {Id:l}",
                Short(foreign), BuildServerConfigurationGeneration.ConfigurationParameterName, generator.Id);
            return;
        }

        try
        {
            HasChanged();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Warning("{Files:l} of {Generator:l} cannot be written: {Reason:l}", Files, generator.DisplayName, exception.Message);
        }
    }

    private string Files => string.Join(", ", generator.GeneratedFiles.Select(f => $"\"{Short(f)}\""));

    private bool HasChanged()
    {
        var before = Contents();
        var warnings = Generate();
        if (Contents().SequenceEqual(before))
        {
            return false;
        }

        Log.Information("{Files:l} was written from {Generator:l}; commit it with the build", Files, generator.DisplayName);
        warnings.ForEach(warning => Log.Warning("{Warning:l}", warning));
        return true;
    }

    private List<string?> Contents() => [.. generator.GeneratedFiles.Select(f => File.Exists(f) ? File.ReadAllText(f) : null)];

    private List<string> Generate()
    {
        var request = outer.Request with
        {
            Arguments = ["--root", outer.Places.Root, $"--{BuildServerConfigurationGeneration.ConfigurationParameterName}", generator.Id],
            Environment = outer.Request.Environment
                .Where(variable => !variable.Key.StartsWith("NUKE_", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(StringComparer.Ordinal),
            Output = TextWriter.Null,
            Error = null,
        };
        using var run = new BuildRun(request);
        return run.Enter(() =>
        {
            run.Host = (Host)Activator.CreateInstance(generator.HostType, nonPublic: true)!;
            BuildProgram.Define(run);
            BuildServerConfigurationGenerationAttributeBase.Generators(run.Build!).First(g => g.Id.Equals(generator.Id, StringComparison.Ordinal)).Generate(run.Targets);
            return run.Log.Remarks.Select(remark => remark.Text).ToList();
        });
    }

    private string Short(AbsolutePath file) => outer.Places.Root.GetUnixRelativePathTo(file)!;
}
