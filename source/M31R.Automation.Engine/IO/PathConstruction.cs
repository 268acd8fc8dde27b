namespace Nuke.Common.IO;

/// <summary>Relations between paths.</summary>
public static class PathConstruction
{
    /// <summary>Whether the other path lies below this one.</summary>
    public static bool Contains(this AbsolutePath basePath, string destinationPath) => IsDescendantPath(basePath, destinationPath);

    /// <summary>Whether one absolute path lies below another.</summary>
    public static bool IsDescendantPath(string basePath, string destinationPath) =>
        AbsolutePath.Create(destinationPath).FindParent(p => p == AbsolutePath.Create(basePath)) is not null;

    /// <summary>The way from one absolute path to another, in this platform's manner.</summary>
    public static string GetRelativePath(string basePath, string destinationPath) => Path.GetRelativePath(basePath, destinationPath);

    /// <summary>The way from one path to another, in this platform's manner.</summary>
    public static RelativePath GetRelativePathTo(this AbsolutePath basePath, string destinationPath) =>
        (RelativePath)GetRelativePath(basePath, destinationPath);

    /// <summary>The way from one path to another, with slashes.</summary>
    public static UnixRelativePath GetUnixRelativePathTo(this AbsolutePath basePath, string destinationPath) =>
        (UnixRelativePath)GetRelativePath(basePath, destinationPath);

    /// <summary>The way with slashes.</summary>
    public static UnixRelativePath ToUnixRelativePath(this RelativePath path) => (UnixRelativePath)path.ToString();
}
