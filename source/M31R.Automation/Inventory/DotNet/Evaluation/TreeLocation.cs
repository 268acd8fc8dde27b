namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>
/// Paths as projects see them, without a disk: the subject's root is the directory <c>&lt;root&gt;</c>, so that evaluation is the same on
/// every machine and nothing outside of the tree can be meant by accident.
/// </summary>
internal static class TreeLocation
{
    private const string Root = "<root>";

    /// <summary>Whether a text is a location below the root, and no other text or relative path.</summary>
    public static bool IsOne(string text) => text.StartsWith(Root, StringComparison.Ordinal);

    /// <summary>The location of a path relative to the subject's root.</summary>
    public static string Of(string path) => path.Length == 0 ? Root : $"{Root}/{path}";

    /// <summary>The path, relative to the subject's root, of a location; null when it lies outside of the tree.</summary>
    /// <param name="location">Either slash; absolute or relative to <paramref name="directory"/>.</param>
    /// <param name="directory">Relative to the subject's root.</param>
    public static string? PathOf(string location, string directory)
    {
        var parts = location.Trim().Replace('\\', '/').Split('/');
        var isRooted = parts[0] == Root;
        if (!isRooted && (parts[0].Length == 0 || parts[0].EndsWith(':')))
            return null;

        var path = isRooted
            ? RelativePath.Normal("", string.Join('/', parts.Skip(1)))
            : RelativePath.Normal(directory, string.Join('/', parts));
        return RelativePath.IsInside(path) ? path : null;
    }

    /// <summary>The location without <c>.</c> and <c>..</c>; null when it lies outside of the tree.</summary>
    public static string? Normalized(string location, string directory) => PathOf(location, directory) is { } path ? Of(path) : null;
}
