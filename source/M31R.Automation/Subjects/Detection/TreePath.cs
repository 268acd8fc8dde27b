namespace M31R.Automation.Subjects.Detection;

/// <summary>Relative paths with <c>/</c>.</summary>
internal static class TreePath
{
    /// <summary>The directory that holds a path; empty for the root.</summary>
    public static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var end ? path[..end] : "";

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The names of the directories above a path, outermost first.</summary>
    public static IEnumerable<string> DirectoriesAbove(string path) => path.Split('/').SkipLast(1);

    /// <summary>The directories above a path, the nearest first, the root as an empty path last.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var directory = path; directory.Length > 0;)
            yield return directory = DirectoryOf(directory);
    }

    /// <summary>Whether a path lies in a directory, at any depth.</summary>
    public static bool IsBelow(string path, string directory) =>
        directory.Length == 0 || path.StartsWith(directory + "/", StringComparison.Ordinal);

    /// <summary>The path of a name in a directory.</summary>
    public static string In(string directory, string name) => directory.Length == 0 ? name : $"{directory}/{name}";
}
