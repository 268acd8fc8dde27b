using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>A path that counts from somewhere else, in this platform's manner.</summary>
public class RelativePath
{
    private readonly string path;
    private readonly char separator;

    /// <summary>For derived paths; the separator is by default this platform's.</summary>
    protected RelativePath(string path, char? separator = null)
    {
        this.separator = separator ?? Path.DirectorySeparatorChar;
        this.path = Normalize(path, this.separator);
    }

    /// <summary>The path of a text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator RelativePath?(string? path) => path is null ? null : new RelativePath(path);

    /// <summary>The text of a path.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(RelativePath? path) => path?.path;

    /// <summary>The path below the left one.</summary>
    public static RelativePath operator /(RelativePath left, string? right) => new($"{left.path}{left.separator}{right}", left.separator);

    /// <summary>The directory that holds the left path, for the range <c>..</c> alone.</summary>
    public static RelativePath operator /(RelativePath left, Range range) =>
        range.Equals(Range.All) ? left / ".." : throw new ArgumentException($"\"{left}\" / {range} has no meaning; only \"..\" has.", nameof(range));

    /// <summary>The path with text put at its end.</summary>
    public static RelativePath operator +(RelativePath left, string? right) => new(left.path + right, left.separator);

    /// <summary>The text.</summary>
    public override string ToString() => path;

    /// <summary>Resolves <c>.</c> and those <c>..</c> that have something before them.</summary>
    private static string Normalize(string path, char separator)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts is [.., not ".."])
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join(separator, parts);
    }
}

/// <summary>A relative path with slashes.</summary>
public class UnixRelativePath : RelativePath
{
    /// <summary>For derived paths.</summary>
    protected UnixRelativePath(string path, char? separator)
        : base(path, separator)
    {
    }

    /// <summary>The path of a text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator UnixRelativePath?(string? path) => path is null ? null : new UnixRelativePath(path, '/');
}
