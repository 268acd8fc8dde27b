using System.IO.Enumeration;
using Nuke.Common.Execution;

namespace Nuke.Common.IO;

/// <summary>This part: making, listing and deleting.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>Makes the directory and those above it; nothing happens when it is there.</summary>
    public static AbsolutePath CreateDirectory(this AbsolutePath path)
    {
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Makes the directory, or deletes all that is in it.</summary>
    public static AbsolutePath CreateOrCleanDirectory(this AbsolutePath path)
    {
        path.CreateDirectory();
        foreach (var entry in new DirectoryInfo(path).GetFileSystemInfos())
        {
            Deletion.Delete(entry);
        }

        return path;
    }

    /// <summary>
    /// Deletes the directory with all that is in it, read-only files too, without following links; nothing happens when it is not there.
    /// </summary>
    public static void DeleteDirectory(this AbsolutePath path)
    {
        Assert.True(path.Parent is not null, $"\"{path}\" is the root of the file system, and is not deleted.");
        if (path.DirectoryExists())
        {
            Deletion.Delete(new DirectoryInfo(path));
        }
    }

    /// <summary>Deletes these directories with all that is in them.</summary>
    public static void DeleteDirectories(this IEnumerable<AbsolutePath> paths)
    {
        foreach (var path in paths)
        {
            path.DeleteDirectory();
        }
    }

    /// <summary>Deletes the file, even a read-only one, or a link without what it leads to; nothing happens when it is not there.</summary>
    public static void DeleteFile(this AbsolutePath path)
    {
        if (path.FileExists() || (FileTree.IsLink(path) && !path.DirectoryExists()))
        {
            Deletion.Delete(new FileInfo(path));
        }
    }

    /// <summary>Deletes these files.</summary>
    public static void DeleteFiles(this IEnumerable<AbsolutePath> paths)
    {
        foreach (var path in paths)
        {
            path.DeleteFile();
        }
    }

    /// <summary>
    /// The files whose names fit the pattern, so many levels deep, sorted; with attributes: only those that have them all.
    /// </summary>
    public static IEnumerable<AbsolutePath> GetFiles(
        this AbsolutePath path, string pattern = "*", int depth = 1, FileAttributes attributes = FileAttributes.None) =>
        List(path, pattern, depth, attributes, directories: false);

    /// <summary>
    /// The directories whose names fit the pattern, so many levels deep, sorted; with attributes: only those that have them all.
    /// </summary>
    public static IEnumerable<AbsolutePath> GetDirectories(
        this AbsolutePath path, string pattern = "*", int depth = 1, FileAttributes attributes = FileAttributes.None) =>
        List(path, pattern, depth, attributes, directories: true);

    /// <summary>Makes the file or changes the time it was last written, by default to now.</summary>
    public static AbsolutePath TouchFile(this AbsolutePath path, DateTime? time = null, bool createDirectories = true)
    {
        if (createDirectories)
        {
            path.Parent?.CreateDirectory();
        }

        File.AppendAllText(path, "");
        File.SetLastWriteTimeUtc(path, time?.ToUniversalTime() ?? BuildRun.Here.Request.Clock.GetUtcNow().UtcDateTime);
        return path;
    }

    private static IEnumerable<AbsolutePath> List(
        AbsolutePath path, string pattern, int depth, FileAttributes attributes, bool directories) =>
        !path.DirectoryExists()
            ? []
            : FileTree.Entries(path, below => new TreeEntry(below, true, false).Depth < depth)
                .Where(e => e.IsDirectory == directories && e.Depth <= depth)
                .Where(e => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(e.Path.AsSpan()), !OperatingSystem.IsLinux()))
                .Select(e => path / e.Path)
                .Where(p => (File.GetAttributes(p) & attributes) == attributes)
                .OrderBy(p => p.ToString(), StringComparer.Ordinal);
}
