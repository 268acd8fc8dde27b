namespace Nuke.Common.IO;

/// <summary>
/// Finds files and directories by patterns relative to a directory: <c>*</c> and <c>?</c> within a name, <c>[a-z]</c> and <c>[!a-z]</c>
/// for one letter, <c>**</c> for any directories, <c>{a,b}</c> for alternatives; a pattern that starts with <c>!</c> takes away. Sorted,
/// each path once; links are found, but not followed. Nothing is found below a directory that is not there. Whether the case of letters
/// counts, <c>[GlobbingOptions]</c> says.
/// </summary>
public static class Globbing
{
    /// <summary>The files that fit.</summary>
    public static IReadOnlyCollection<AbsolutePath> GlobFiles(this AbsolutePath directory, params string[] patterns) =>
        GlobSearch.Run(directory, patterns, files: true);

    /// <summary>The directories that fit.</summary>
    public static IReadOnlyCollection<AbsolutePath> GlobDirectories(this AbsolutePath directory, params string[] patterns) =>
        GlobSearch.Run(directory, patterns, files: false);

    /// <summary>The files that fit.</summary>
    public static IReadOnlyCollection<string> GlobFiles(string directory, params string[] patterns) =>
        [.. AbsolutePath.Create(directory).GlobFiles(patterns).Select(p => p.ToString())];

    /// <summary>The directories that fit.</summary>
    public static IReadOnlyCollection<string> GlobDirectories(string directory, params string[] patterns) =>
        [.. AbsolutePath.Create(directory).GlobDirectories(patterns).Select(p => p.ToString())];
}
