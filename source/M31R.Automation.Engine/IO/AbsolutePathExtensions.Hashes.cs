using System.Text;

namespace Nuke.Common.IO;

/// <summary>This part: hashes to compare and to cache by, in lower-case hexadecimal digits.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>The MD5 checksum of the file's bytes, as <c>md5sum</c> prints it. It protects against nobody.</summary>
    public static string GetFileHash(this AbsolutePath path)
    {
        using var stream = File.OpenRead(path);
        return Checksum.Of(stream);
    }

    /// <summary>A hash of the paths below a directory and the bytes of these files, whatever their order.</summary>
    public static string GetFileSetHash(this IEnumerable<AbsolutePath> paths, string baseDirectory)
    {
        var lines = paths.Select(p => $"{PathConstruction.GetUnixRelativePath(baseDirectory, p)}\0{p.GetFileHash()}\0").Distinct();
        return Checksum.Of(Encoding.UTF8.GetBytes(string.Concat(lines.Order(StringComparer.Ordinal))));
    }

    /// <summary>A hash of the paths and bytes of the files below a directory, by default of all. Links are not followed.</summary>
    public static string GetDirectoryHash(this AbsolutePath path, Func<AbsolutePath, bool>? includeFile = null) =>
        FileTree.Entries(path)
            .Where(e => e is { IsDirectory: false, IsLink: false })
            .Select(e => path / e.Path)
            .Where(f => includeFile?.Invoke(f) is not false)
            .GetFileSetHash(path);
}
