namespace Nuke.Common.IO;

/// <summary>What can be asked of a path and done where it leads. This part: questions and names.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>Whether there is a file.</summary>
    public static bool FileExists(this AbsolutePath path) => File.Exists(path);

    /// <summary>Whether there is a directory.</summary>
    public static bool DirectoryExists(this AbsolutePath path) => Directory.Exists(path);

    /// <summary>The path when a file is there, else null.</summary>
    public static AbsolutePath? ExistingFile(this AbsolutePath path) => path.FileExists() ? path : null;

    /// <summary>The path when a directory is there, else null.</summary>
    public static AbsolutePath? ExistingDirectory(this AbsolutePath path) => path.DirectoryExists() ? path : null;

    /// <summary>The paths where a file is.</summary>
    public static IEnumerable<AbsolutePath> WhereFileExists(this IEnumerable<AbsolutePath> paths) => paths.Where(p => p.FileExists());

    /// <summary>The paths where a directory is.</summary>
    public static IEnumerable<AbsolutePath> WhereDirectoryExists(this IEnumerable<AbsolutePath> paths) => paths.Where(p => p.DirectoryExists());

    /// <summary>Whether a file of the directory fits the pattern (<c>*</c> and <c>?</c>).</summary>
    public static bool ContainsFile(this AbsolutePath path, string pattern, SearchOption options = SearchOption.TopDirectoryOnly) =>
        Directory.EnumerateFiles(path, pattern, options).Any();

    /// <summary>Whether a directory of the directory fits the pattern (<c>*</c> and <c>?</c>).</summary>
    public static bool ContainsDirectory(this AbsolutePath path, string pattern, SearchOption options = SearchOption.TopDirectoryOnly) =>
        Directory.EnumerateDirectories(path, pattern, options).Any();

    /// <summary>The nearest directory above the path that fits; null without one.</summary>
    public static AbsolutePath? FindParent(this AbsolutePath path, Func<AbsolutePath, bool> predicate) => path.Parent?.FindParentOrSelf(predicate);

    /// <summary>The path when it fits, or the nearest directory above it that does; null without one.</summary>
    public static AbsolutePath? FindParentOrSelf(this AbsolutePath path, Func<AbsolutePath, bool> predicate)
    {
        for (var at = path; at is not null; at = at.Parent)
        {
            if (predicate(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether the name ends with one of these extensions, in any case, with or without dots.</summary>
    public static bool HasExtension(this AbsolutePath path, string extension, params string[] alternativeExtensions) =>
        alternativeExtensions.Prepend(extension).Any(e => path.Name.EndsWith($".{e.TrimStart('.')}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The path with another extension, with or without dot.</summary>
    public static AbsolutePath WithExtension(this AbsolutePath path, string extension) => AbsolutePath.Create(Path.ChangeExtension(path, extension));

    /// <summary>Whether the name starts with a dot.</summary>
    public static bool IsDotDirectory(this AbsolutePath path) => path.Name.StartsWith('.');

    /// <summary>When the file or directory was last written.</summary>
    public static DateTime GetLastWriteTimeUtc(this AbsolutePath path) => File.GetLastWriteTimeUtc(path);

    /// <summary>The framework's object for a file.</summary>
    public static FileInfo ToFileInfo(this AbsolutePath path) => new(path);

    /// <summary>The framework's object for a directory.</summary>
    public static DirectoryInfo ToDirectoryInfo(this AbsolutePath path) => new(path);
}
