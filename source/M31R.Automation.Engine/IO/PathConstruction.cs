namespace Nuke.Common.IO;

/// <summary>
/// Relations between paths, and paths as text: there <c>/</c> and <c>\</c> both separate, and <c>/</c>, <c>C:\</c> and
/// <c>\\server\share</c> are roots on every platform.
/// </summary>
public static class PathConstruction
{
    /// <summary>Whether the other path lies below this one.</summary>
    public static bool Contains(this AbsolutePath basePath, string destinationPath) => IsDescendantPath(basePath, destinationPath);

    /// <summary>Whether one absolute path lies below another; none lies below itself.</summary>
    public static bool IsDescendantPath(string basePath, string destinationPath)
    {
        var above = AbsolutePath.Create(basePath);
        return AbsolutePath.Create(destinationPath).FindParent(p => p == above) is not null;
    }

    /// <summary>One path and another below it, normalized.</summary>
    /// <param name="left">May be empty.</param>
    /// <param name="right">Without root.</param>
    /// <param name="separator">Default: that of the left path's root; without one, this machine's.</param>
    /// <exception cref="ArgumentException">The right path has a root, or leads above that of the left one.</exception>
    public static string Combine(string? left, string? right, char? separator = null) => HasPathRoot(right)
        ? throw new ArgumentException($"\"{right}\" is absolute; it cannot lie below \"{left}\".", nameof(right))
        : NormalizePath(string.IsNullOrEmpty(left) ? right ?? "" : $"{left}/{right}", separator);

    /// <summary>
    /// The path without <c>.</c>, separators in a row or at its end, and those <c>..</c> that have something before them.
    /// </summary>
    /// <param name="path">With or without root.</param>
    /// <param name="separator">Default: that of the root; without one, this machine's.</param>
    /// <exception cref="ArgumentException">The path leads above its root.</exception>
    public static string NormalizePath(string path, char? separator = null) => PathText.Normalize(path, separator);

    /// <summary>The root of a path: <c>/</c>, <c>C:\</c> or <c>\\server\share</c>; null without one.</summary>
    public static string? GetPathRoot(string? path) => PathText.Root(path);

    /// <summary>Whether a path has a root, of whichever platform.</summary>
    public static bool HasPathRoot(string? path) => GetPathRoot(path) is not null;

    /// <summary>The way from one absolute path to another, in this platform's manner.</summary>
    public static string GetRelativePath(string basePath, string destinationPath) => Path.GetRelativePath(basePath, destinationPath);

    /// <summary>The way from one absolute path to another, with slashes.</summary>
    public static UnixRelativePath GetUnixRelativePath(string basePath, string destinationPath) =>
        (UnixRelativePath)GetRelativePath(basePath, destinationPath);

    /// <summary>The way from one absolute path to another, with backslashes.</summary>
    public static WinRelativePath GetWinRelativePath(string basePath, string destinationPath) =>
        (WinRelativePath)GetRelativePath(basePath, destinationPath);

    /// <summary>The way from one path to another, in this platform's manner.</summary>
    public static RelativePath GetRelativePathTo(this AbsolutePath basePath, string destinationPath) =>
        (RelativePath)GetRelativePath(basePath, destinationPath);

    /// <summary>The way from one path to another, with slashes.</summary>
    public static UnixRelativePath GetUnixRelativePathTo(this AbsolutePath basePath, string destinationPath) =>
        GetUnixRelativePath(basePath, destinationPath);

    /// <summary>The way from one path to another, with backslashes.</summary>
    public static WinRelativePath GetWinRelativePathTo(this AbsolutePath basePath, string destinationPath) =>
        GetWinRelativePath(basePath, destinationPath);

    /// <summary>The way with slashes.</summary>
    public static UnixRelativePath ToUnixRelativePath(this RelativePath path) => (UnixRelativePath)path.ToString();

    /// <summary>The way with backslashes.</summary>
    public static WinRelativePath ToWinRelativePath(this RelativePath path) => (WinRelativePath)path.ToString();
}
