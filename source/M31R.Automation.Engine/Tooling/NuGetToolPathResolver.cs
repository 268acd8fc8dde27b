using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.Tooling;

/// <summary>Finds tools of NuGet packages that are installed; nothing is downloaded.</summary>
public static class NuGetToolPathResolver
{
    /// <summary>The path of a file in a package.</summary>
    /// <param name="packageId">The package; the build project must reference it, unless a version is given.</param>
    /// <param name="packageExecutable">The file's name; several that may be there are separated by <c>|</c>.</param>
    /// <param name="version">The exact version; default: the one that the build project references.</param>
    /// <param name="framework">
    /// The target framework, for packages that ship the tool for several; default: the newest that this runtime can run.
    /// </param>
    public static string GetPackageExecutable(string packageId, string packageExecutable, string? version = null, string? framework = null)
    {
        var directory = NuGetPackages.Find(packageId, version);
        var names = packageExecutable.Split('|');
        var files = directory.GlobFiles("**/*").Where(file => names.Contains(file.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(files, $"Package \"{packageId}\" in \"{directory}\" holds no file \"{packageExecutable}\".");
        return framework is null ? Runnable(files) : OfFramework(files, framework);
    }

    private static AbsolutePath OfFramework(List<AbsolutePath> files, string framework)
    {
        var known = string.Join(", ", files.SelectMany(Frameworks).Distinct(StringComparer.Ordinal));
        return files.FirstOrDefault(file => Frameworks(file).Contains(framework, StringComparer.OrdinalIgnoreCase))
            ?? throw new AssertionFailure($"\"{files[0].Name}\" is not there for framework \"{framework}\". There are: {known}.", null);
    }

    /// <summary>
    /// The newest framework that this runtime can run; where nothing names a framework, the first in order of their paths.
    /// </summary>
    private static AbsolutePath Runnable(List<AbsolutePath> files) => files
        .OrderByDescending(file => Frameworks(file).Select(Version).FirstOrDefault(version => version <= Environment.Version))
        .ThenBy(file => file.ToString(), StringComparer.Ordinal)
        .First();

    private static IEnumerable<string> Frameworks(AbsolutePath file)
    {
        for (var directory = file.Parent; directory is not null && directory.Name is not ("tools" or "lib"); directory = directory.Parent)
        {
            if (directory.Name.StartsWith("net", StringComparison.Ordinal))
            {
                yield return directory.Name;
            }
        }
    }

    /// <summary><c>net8.0</c> and <c>netcoreapp3.1</c> have one; what runs on .NET Framework alone has none.</summary>
    private static Version? Version(string framework)
    {
        var number = framework.Replace("coreapp", "", StringComparison.Ordinal)["net".Length..];
        return number.Contains('.', StringComparison.Ordinal) && System.Version.TryParse(number, out var version) ? version : null;
    }
}
