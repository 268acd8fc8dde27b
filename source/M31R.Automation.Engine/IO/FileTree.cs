using System.IO.Enumeration;

namespace Nuke.Common.IO;

/// <summary>Something below a directory.</summary>
/// <param name="Path">Relative to the directory, with slashes.</param>
/// <param name="IsDirectory">Also for a link that leads to a directory.</param>
/// <param name="IsLink">Whether it leads elsewhere.</param>
internal readonly record struct TreeEntry(string Path, bool IsDirectory, bool IsLink)
{
    internal int Depth => Path.Count(c => c == '/') + 1;
}

/// <summary>Walks directories without following links, so that no walk leaves them or goes round for ever.</summary>
internal static class FileTree
{
    // What cannot be read is an error: an incomplete list that looks complete would be believed.
    private static readonly EnumerationOptions everything =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>What is below a directory, in no order; only below those directories that are to be entered, by default all.</summary>
    internal static IEnumerable<TreeEntry> Entries(AbsolutePath directory, Func<string, bool>? enter = null) =>
        new FileSystemEnumerable<TreeEntry>(directory, Entry, everything)
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                Entry(ref entry) is { IsLink: false, Path: var path } && enter?.Invoke(path) is not false,
        };

    /// <summary>Whether a path itself is a link, wherever that leads.</summary>
    internal static bool IsLink(AbsolutePath path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>The first link among the directories on the way from a directory to something below it; null without one.</summary>
    /// <param name="root">Where the way begins; it may be a link itself.</param>
    /// <param name="path">With this machine's separators or slashes; with one at its end, its last part counts too.</param>
    internal static AbsolutePath? LinkAbove(AbsolutePath root, string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if ((path[i] == '/' || path[i] == Path.DirectorySeparatorChar) && IsLink(root / path[..i]))
            {
                return root / path[..i];
            }
        }

        return null;
    }

    private static TreeEntry Entry(ref FileSystemEntry entry) =>
        new(RelativePath(ref entry), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private static string RelativePath(ref FileSystemEntry entry)
    {
        var directory = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path = Path.Join(directory, entry.FileName);
        return OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
    }
}
