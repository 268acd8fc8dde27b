using System.IO.Enumeration;

namespace M31R.Automation.Machine;

/// <summary>Makes files look as if another had made them, at another time.</summary>
internal static class FileModes
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode ReadWrite = (UnixFileMode)0b110_110_110;

    /// <summary>The permissions that everything in a directory would have if it had been made with a umask; links are left out.</summary>
    /// <param name="directory">Absolute; itself included.</param>
    /// <param name="umask">The permissions that nothing has, as in the shell.</param>
    public static void Follow(string directory, UnixFileMode umask)
    {
        if (OperatingSystem.IsWindows())
            return;

        File.SetUnixFileMode(directory, (Execute | ReadWrite) & ~umask);
        foreach (var entry in Below(directory))
        {
            var all = entry is DirectoryInfo || entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? Execute | ReadWrite : ReadWrite;
            var kept = entry.UnixFileMode.HasFlag(UnixFileMode.UserWrite) ? all : all & ~(UnixFileMode)0b010_010_010;
            if (entry.UnixFileMode != (kept & ~umask))
                entry.UnixFileMode = kept & ~umask;
        }
    }

    /// <summary>Moves the times at which files were last written.</summary>
    public static void Shift(string directory, TimeSpan by)
    {
        foreach (var file in Below(directory).OfType<FileInfo>())
            file.LastWriteTimeUtc += by;
    }

    /// <summary>
    /// Made before it is changed: a directory that is changed while it is listed may be listed twice. What has a name that is no UTF-8
    /// cannot be reached by it and stays as it is.
    /// </summary>
    private static List<FileSystemInfo> Below(string directory) =>
    [
        .. new FileSystemEnumerable<FileSystemInfo>(
            directory,
            (ref entry) => entry.ToFileSystemInfo(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(entry => !entry.FullName.Contains('\uFFFD', StringComparison.Ordinal) || entry.Exists),
    ];
}
