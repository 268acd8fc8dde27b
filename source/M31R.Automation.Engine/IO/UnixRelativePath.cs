using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>A relative path with slashes.</summary>
public class UnixRelativePath : RelativePath
{
    /// <summary>For derived paths.</summary>
    /// <exception cref="ArgumentException">The path is absolute.</exception>
    protected UnixRelativePath(string path, char? separator)
        : base(path, separator)
    {
    }

    /// <summary>The path of a text.</summary>
    /// <exception cref="ArgumentException">The text is an absolute path.</exception>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator UnixRelativePath?(string? path) => path is null ? null : new UnixRelativePath(path, '/');
}
