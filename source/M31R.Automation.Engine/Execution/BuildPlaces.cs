using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Where the build stands in the file system.</summary>
/// <param name="Root">The directory that holds <c>.nuke</c>.</param>
/// <param name="Assembly">The build's assembly; null when it was loaded from memory.</param>
internal sealed record BuildPlaces(AbsolutePath Root, AbsolutePath? Assembly)
{
    /// <summary>The nearest project above the assembly, or null.</summary>
    internal AbsolutePath? Project { get; } = Assembly is null
        ? null
        : Upwards(Assembly.Parent).Select(FirstProject).FirstOrDefault(p => p is not null);

    /// <summary>
    /// Finds the places of a build: the root is the one asked for, else the nearest above the assembly or the working directory.
    /// </summary>
    /// <exception cref="UsageException">There is no such directory.</exception>
    internal static BuildPlaces Find(RunRequest request, string? rootArgument)
    {
        var location = request.BuildType.Assembly.Location;
        var assembly = location.Length == 0 ? null : AbsolutePath.Create(location);
        return new BuildPlaces(rootArgument is null ? Nearest(request, assembly) : Asked(request, rootArgument), assembly);
    }

    private static AbsolutePath Asked(RunRequest request, string rootArgument)
    {
        var root = AbsolutePath.Create(Path.GetFullPath(rootArgument, request.WorkingDirectory));
        return Directory.Exists(root) ? root : throw new UsageException($"No such directory \"{root}\" for --root.");
    }

    private static AbsolutePath Nearest(RunRequest request, AbsolutePath? assembly)
    {
        var here = AbsolutePath.Create(request.WorkingDirectory);
        return Upwards(assembly?.Parent).Concat(Upwards(here)).FirstOrDefault(directory => Directory.Exists(directory / ".nuke"))
            ?? throw new UsageException(
                $"No directory \".nuke\" above \"{assembly?.Parent ?? here}\" or \"{here}\". Make one at the root, or give --root.");
    }

    private static string? FirstProject(AbsolutePath directory) =>
        Directory.EnumerateFiles(directory, "*.*proj").Order(StringComparer.Ordinal).FirstOrDefault();

    private static IEnumerable<AbsolutePath> Upwards(AbsolutePath? directory)
    {
        for (; directory is not null; directory = directory.Parent)
        {
            yield return directory;
        }
    }
}
