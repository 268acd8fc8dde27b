namespace Nuke.Common.IO;

/// <summary>This part: names, and the way up. Nothing here looks at what is on the disk.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>The nearest directory above the path that fits; null without one.</summary>
    public static AbsolutePath? FindParent(this AbsolutePath path, Func<AbsolutePath, bool> predicate) =>
        path.Parent?.FindParentOrSelf(predicate);

    /// <summary>The path when it fits, or the nearest directory above it that does; null without one.</summary>
    public static AbsolutePath? FindParentOrSelf(this AbsolutePath path, Func<AbsolutePath, bool> predicate)
    {
        for (var at = path; at is not null; at = at.Parent)
        {
            if (predicate(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether the name ends with one of these extensions, in any case, with or without dots.</summary>
    public static bool HasExtension(this AbsolutePath path, string extension, params string[] alternativeExtensions) =>
        alternativeExtensions.Prepend(extension).Any(e => path.Name.EndsWith($".{e.TrimStart('.')}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The path with another extension, with or without dot.</summary>
    public static AbsolutePath WithExtension(this AbsolutePath path, string extension) =>
        AbsolutePath.Create(Path.ChangeExtension(path, extension));

    /// <summary>Whether the name starts with a dot.</summary>
    public static bool IsDotDirectory(this AbsolutePath path) => path.Name.StartsWith('.');
}
