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
        path.DeleteDirectory();
        return path.CreateDirectory();
    }

    /// <summary>Deletes the directory with all that is in it, without following links; nothing happens when it is not there.</summary>
    public static void DeleteDirectory(this AbsolutePath path)
    {
        if (!path.DirectoryExists())
        {
            return;
        }

        foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", everything).Where(f => f.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(path, recursive: true);
    }

    /// <summary>Deletes these directories with all that is in them.</summary>
    public static void DeleteDirectories(this IEnumerable<AbsolutePath> paths)
    {
        foreach (var path in paths)
        {
            path.DeleteDirectory();
        }
    }

    /// <summary>Deletes the file; nothing happens when it is not there.</summary>
    public static void DeleteFile(this AbsolutePath path)
    {
        if (path.FileExists())
        {
            File.SetAttributes(path, FileAttributes.Normal);
            File.Delete(path);
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

    /// <summary>The files whose names fit the pattern, so many levels deep, sorted; with attributes: only those that have them all.</summary>
    public static IEnumerable<AbsolutePath> GetFiles(
        this AbsolutePath path, string pattern = "*", int depth = 1, FileAttributes attributes = FileAttributes.None) =>
        List(path, depth, attributes, options => Directory.EnumerateFiles(path, pattern, options));

    /// <summary>The directories whose names fit the pattern, so many levels deep, sorted; with attributes: only those that have them all.</summary>
    public static IEnumerable<AbsolutePath> GetDirectories(
        this AbsolutePath path, string pattern = "*", int depth = 1, FileAttributes attributes = FileAttributes.None) =>
        List(path, depth, attributes, options => Directory.EnumerateDirectories(path, pattern, options));

    /// <summary>Makes the file or changes the time it was last written, by default to now.</summary>
    public static AbsolutePath TouchFile(this AbsolutePath path, DateTime? time = null, bool createDirectories = true)
    {
        if (createDirectories)
        {
            path.Parent?.CreateDirectory();
        }

        File.AppendAllText(path, "");
        File.SetLastWriteTime(path, time ?? DateTime.Now);
        return path;
    }

    private static readonly EnumerationOptions everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static IEnumerable<AbsolutePath> List(
        AbsolutePath path, int depth, FileAttributes attributes, Func<EnumerationOptions, IEnumerable<string>> list)
    {
        if (depth < 1 || !path.DirectoryExists())
        {
            return [];
        }

        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = depth > 1, MaxRecursionDepth = depth - 1 };
        return list(options).Where(p => (File.GetAttributes(p) & attributes) == attributes).Order(StringComparer.Ordinal).Select(AbsolutePath.Create);
    }
}
