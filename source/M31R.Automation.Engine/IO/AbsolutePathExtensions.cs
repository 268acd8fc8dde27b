using System.IO.Enumeration;
using System.Runtime.CompilerServices;

namespace Nuke.Common.IO;

/// <summary>What can be asked of a path and done where it leads. This part: questions.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>Whether there is a file.</summary>
    public static bool FileExists(this AbsolutePath path) => File.Exists(path);

    /// <summary>Whether there is a directory.</summary>
    public static bool DirectoryExists(this AbsolutePath path) => Directory.Exists(path);

    /// <summary>Whether there is a file or a directory. The expression changes nothing.</summary>
    public static bool Exists(this AbsolutePath path, [CallerArgumentExpression(nameof(path))] string? expression = null) =>
        Path.Exists(path);

    /// <summary>The path when a file or a directory is there, else null. The expression changes nothing.</summary>
    public static AbsolutePath? Existing(this AbsolutePath path, [CallerArgumentExpression(nameof(path))] string? expression = null) =>
        path.Exists() ? path : null;

    /// <summary>The path when a file is there, else null.</summary>
    public static AbsolutePath? ExistingFile(this AbsolutePath path) => path.FileExists() ? path : null;

    /// <summary>The path when a directory is there, else null.</summary>
    public static AbsolutePath? ExistingDirectory(this AbsolutePath path) => path.DirectoryExists() ? path : null;

    /// <summary>The paths where a file is.</summary>
    public static IEnumerable<AbsolutePath> WhereFileExists(this IEnumerable<AbsolutePath> paths) => paths.Where(p => p.FileExists());

    /// <summary>The paths where a directory is.</summary>
    public static IEnumerable<AbsolutePath> WhereDirectoryExists(this IEnumerable<AbsolutePath> paths) =>
        paths.Where(p => p.DirectoryExists());

    /// <summary>
    /// Whether a file in the directory, or with that option below it, fits the pattern (<c>*</c> and <c>?</c>). Links are not followed.
    /// </summary>
    public static bool ContainsFile(this AbsolutePath path, string pattern, SearchOption options = SearchOption.TopDirectoryOnly) =>
        HasEntry(path, pattern, options, directory: false);

    /// <summary>
    /// Whether a directory in the directory, or with that option below it, fits the pattern (<c>*</c> and <c>?</c>). Links are not
    /// followed.
    /// </summary>
    public static bool ContainsDirectory(this AbsolutePath path, string pattern, SearchOption options = SearchOption.TopDirectoryOnly) =>
        HasEntry(path, pattern, options, directory: true);

    /// <summary>When the file or directory was last written.</summary>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    public static DateTime GetLastWriteTimeUtc(this AbsolutePath path) =>
        path.Exists() ? File.GetLastWriteTimeUtc(path) : throw new FileNotFoundException($"\"{path}\" does not exist.", path);

    /// <summary>The framework's object for a file.</summary>
    public static FileInfo ToFileInfo(this AbsolutePath path) => new(path);

    /// <summary>The framework's object for a directory.</summary>
    public static DirectoryInfo ToDirectoryInfo(this AbsolutePath path) => new(path);

    private static bool HasEntry(AbsolutePath path, string pattern, SearchOption options, bool directory)
    {
        // As the framework's own searches with these options: "*.*" fits all names.
        var expression = FileSystemName.TranslateWin32Expression(pattern);
        return FileTree.Entries(path, _ => options == SearchOption.AllDirectories)
            .Where(e => e.IsDirectory == directory)
            .Any(e => FileSystemName.MatchesWin32Expression(expression, Path.GetFileName(e.Path.AsSpan()), !OperatingSystem.IsLinux()));
    }
}
