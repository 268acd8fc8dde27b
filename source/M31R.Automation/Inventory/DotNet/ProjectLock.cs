using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>Where restore keeps what it resolved for a project.</summary>
internal static class ProjectLock
{
    private const string DefaultName = "packages.lock.json";
    private static readonly string[] Directories = ["MSBuildProjectExtensionsPath", "BaseIntermediateOutputPath"];

    /// <summary>The lock file's path, relative to the subject's root; null when the project has none.</summary>
    /// <param name="project">Evaluated; its <c>NuGetLockFilePath</c> may name another file.</param>
    /// <param name="has">Whether the tree has a file.</param>
    public static string? PathOf(SurveyedProject project, Func<string, bool> has)
    {
        var directory = TreePath.DirectoryOf(project.Path);
        var given = project.First.Properties["NuGetLockFilePath"] is { Length: > 0 } path ? TreeLocation.PathOf(path, directory) : null;
        string[] names = [$"packages.{project.Name.Replace(' ', '_')}.lock.json", DefaultName];
        return (given is null ? names.Select(name => TreePath.In(directory, name)) : [given]).FirstOrDefault(has);
    }

    /// <summary>What the lock is called, or would be.</summary>
    public static string NameOf(SurveyedProject project) => project.First.Properties["NuGetLockFilePath"] is { Length: > 0 } path
        ? TreePath.NameOf(path.Replace('\\', '/'))
        : DefaultName;

    /// <summary>
    /// Where restore leaves <c>project.assets.json</c>, relative to the subject's root; null when only the machine knows.
    /// </summary>
    public static string? AssetsOf(SurveyedProject project)
    {
        var directory = TreePath.DirectoryOf(project.Path);
        var properties = project.First.Properties;
        var given = Directories.Select(name => properties[name]).FirstOrDefault(value => value is { Length: > 0 });
        var artifacts = properties["ArtifactsPath"] is { Length: > 0 } path ? path : null;
        var location = given ?? (artifacts is not null || project.First.IsTrue("UseArtifactsOutput")
            ? $"{artifacts ?? "<root>/artifacts"}/obj/{project.Name}"
            : "obj");
        return TreeLocation.PathOf($"{location}/project.assets.json", directory);
    }
}
