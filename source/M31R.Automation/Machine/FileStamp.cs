using System.IO.Enumeration;

namespace M31R.Automation.Machine;

/// <summary>A file, and what shows that it changed.</summary>
/// <param name="Path">Relative with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written, UTC.</param>
public sealed record FileStamp(string Path, long Length, DateTimeOffset Written)
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Those of all files below a directory but links, in ordinal order.</summary>
    internal static IReadOnlyList<FileStamp> AllBelow(string directory) =>
    [
        .. new FileSystemEnumerable<FileStamp>(directory, (ref FileSystemEntry entry) => Of(directory, ref entry), All)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        }.OrderBy(stamp => stamp.Path, StringComparer.Ordinal),
    ];

    private static FileStamp Of(string root, ref FileSystemEntry entry)
    {
        var path = System.IO.Path.Join(entry.Directory[Math.Min(root.Length, entry.Directory.Length)..], entry.FileName);
        return new FileStamp(
            path.TrimStart(System.IO.Path.DirectorySeparatorChar).Replace(System.IO.Path.DirectorySeparatorChar, '/'),
            entry.Length,
            entry.LastWriteTimeUtc);
    }
}
