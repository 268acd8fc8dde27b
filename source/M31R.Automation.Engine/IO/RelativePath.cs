using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>
/// A path that counts from somewhere else, in this platform's manner. It may be made of text with slashes or backslashes, and is
/// normalized.
/// </summary>
public class RelativePath
{
    private readonly string path;
    private readonly char separator;

    /// <summary>For derived paths; the separator is by default this platform's.</summary>
    /// <exception cref="ArgumentException">The path is absolute.</exception>
    protected RelativePath(string path, char? separator = null)
    {
        this.separator = separator ?? Path.DirectorySeparatorChar;
        this.path = PathConstruction.HasPathRoot(path)
            ? throw new ArgumentException($"\"{path}\" is absolute, where a relative path is needed.", nameof(path))
            : PathConstruction.NormalizePath(path, this.separator);
    }

    /// <summary>The path of a text.</summary>
    /// <exception cref="ArgumentException">The text is an absolute path.</exception>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator RelativePath?(string? path) => path is null ? null : new RelativePath(path);

    /// <summary>The text of a path.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(RelativePath? path) => path?.path;

    /// <summary>The path below the left one.</summary>
    /// <exception cref="ArgumentException">The right path is absolute.</exception>
    public static RelativePath operator /(RelativePath left, string? right) =>
        new(PathConstruction.Combine(left.path, right, left.separator), left.separator);

    /// <summary>The directory that holds the left path, for the range <c>..</c> alone.</summary>
    /// <exception cref="ArgumentException">The range is another one.</exception>
    public static RelativePath operator /(RelativePath left, Range range) =>
        range.Equals(Range.All)
            ? left / ".."
            : throw new ArgumentException($"\"{left}\" / {range} has no meaning; only \"..\" has.", nameof(range));

    /// <summary>The path with text put at its end.</summary>
    public static RelativePath operator +(RelativePath left, string? right) => new(left.path + right, left.separator);

    /// <summary>The normalized path with its own separators, without quotes.</summary>
    public override string ToString() => path;
}
