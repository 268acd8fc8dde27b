using System.Runtime.Versioning;

namespace M31R.Automation.Machine;

/// <summary>Deletes directories, even those that their owner may not write.</summary>
internal static class DirectoryRemoval
{
    /// <summary>The directory and all below it; links are not followed.</summary>
    public static void Of(string directory) => Opened(directory, path =>
    {
        Directory.Delete(path, recursive: true);
        return true;
    });

    /// <summary>Does something with a directory; where it cannot, once more with all directories below it opened to their owner.</summary>
    public static T Opened<T>(string directory, Func<string, T> use)
    {
        try
        {
            return use(directory);
        }
        catch (Exception problem) when (FileFailure.IsOne(problem) && !OperatingSystem.IsWindows())
        {
            Open(new DirectoryInfo(directory));
            return use(directory);
        }
    }

    /// <summary>From the top, since what is in a directory shows only when it may be read.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void Open(DirectoryInfo directory)
    {
        directory.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var below in directory.EnumerateDirectories().Where(below => below is { LinkTarget: null, Exists: true }))
            Open(below);
    }
}
