using System.Runtime.Versioning;

namespace M31R.Automation.Machine;

/// <summary>Deletes directories, even those that their owner may not write.</summary>
internal static class DirectoryRemoval
{
    /// <summary>The directory and all below it; links are not followed.</summary>
    public static void Of(string directory)
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (Exception problem) when (FileFailure.IsOne(problem) && !OperatingSystem.IsWindows())
        {
            Open(new DirectoryInfo(directory));
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>From the top, since what is in a directory shows only when it may be read.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void Open(DirectoryInfo directory)
    {
        directory.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var below in directory.EnumerateDirectories().Where(below => below.LinkTarget is null))
            Open(below);
    }
}
