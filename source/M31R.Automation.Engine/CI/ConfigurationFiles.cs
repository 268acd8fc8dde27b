using Nuke.Common.Execution;
using Nuke.Common.IO;
using Serilog;

namespace Nuke.Common.CI;

/// <summary>The files of one generator, and what people are told about them.</summary>
internal sealed class ConfigurationFiles(IConfigurationGenerator generator, ServerBuild build)
{
    private string Names => string.Join(", ", generator.GeneratedFiles.Select(file => $"\"{Short(file)}\""));

    /// <summary>Writes the files because somebody asked for it.</summary>
    /// <exception cref="UsageException">They cannot be written.</exception>
    internal void Write()
    {
        try
        {
            if (!Generate())
            {
                Log.Information("{Files:l} of {Generator:l} is up to date", Names, generator.DisplayName);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Names} of {generator.DisplayName} cannot be written: {exception.Message}");
        }
    }

    /// <summary>Writes the files by the way: what hinders it is a warning, and nothing is said when nothing has changed.</summary>
    internal void Refresh()
    {
        try
        {
            if (Foreign() is { } foreign)
            {
                Log.Warning(
                    "\"{File:l}\" was written by hand and is left as it is. Move it away, or replace it with --{Parameter:l} {Id:l}",
                    Short(foreign), BuildServerConfigurationGeneration.ConfigurationParameterName, generator.Id);
            }
            else
            {
                Generate();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Warning("{Files:l} of {Generator:l} cannot be written: {Reason:l}", Names, generator.DisplayName, exception.Message);
        }
    }

    /// <summary>Writes the files; false when all of them are as they were.</summary>
    private bool Generate()
    {
        var (contents, warnings) = (Contents(), build.Warnings.Count);
        build.Generate(generator.Id);
        if (Contents().SequenceEqual(contents))
        {
            return false;
        }

        Log.Information("{Files:l} was written from {Generator:l}; commit it with the build", Names, generator.DisplayName);
        foreach (var warning in build.Warnings.Skip(warnings))
        {
            Log.Warning("{Warning:l}", warning);
        }

        return true;
    }

    /// <summary>A file that somebody wrote by hand; generators of another kind may leave no mark in theirs.</summary>
    private AbsolutePath? Foreign() =>
        generator is ConfigurationAttributeBase ? generator.GeneratedFiles.FirstOrDefault(file => new GeneratedFile(file).IsForeign) : null;

    private List<string?> Contents() => [.. generator.GeneratedFiles.Select(file => File.Exists(file) ? File.ReadAllText(file) : null)];

    private static string Short(AbsolutePath file) => NukeBuild.RootDirectory.GetUnixRelativePathTo(file)!;
}
