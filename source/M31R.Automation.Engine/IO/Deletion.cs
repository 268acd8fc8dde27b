namespace Nuke.Common.IO;

/// <summary>Deletes files and directories that may be read-only. A link goes, what it leads to stays.</summary>
internal static class Deletion
{
    internal static void Delete(FileSystemInfo entry)
    {
        try
        {
            DeleteOnce(entry);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException && entry.LinkTarget is null)
        {
            MakeWritable(entry);
            DeleteOnce(entry);
        }
    }

    private static void DeleteOnce(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo directory)
        {
            directory.Delete(recursive: directory.LinkTarget is null);
        }
        else
        {
            entry.Delete();
        }
    }

    /// <summary>Windows does not delete read-only files; elsewhere nothing is deleted from read-only directories.</summary>
    private static void MakeWritable(FileSystemInfo entry)
    {
        if (OperatingSystem.IsWindows())
        {
            entry.Attributes &= ~FileAttributes.ReadOnly;
        }
        else if (entry is DirectoryInfo)
        {
            entry.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        foreach (var below in (entry as DirectoryInfo)?.GetFileSystemInfos().Where(e => e.LinkTarget is null) ?? [])
        {
            MakeWritable(below);
        }
    }
}
