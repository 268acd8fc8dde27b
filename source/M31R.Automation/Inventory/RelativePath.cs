using System.IO.Enumeration;

namespace M31R.Automation.Inventory;

/// <summary>Paths that manifests name, relative to the directory of the manifest.</summary>
internal static class RelativePath
{
    /// <summary>
    /// The path relative to the subject's root, without <c>.</c> and <c>..</c>; null when it leads out of it or is absolute.
    /// </summary>
    public static string? Resolve(string directory, string path)
    {
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal))
            return null;

        var parts = new List<string>();
        foreach (var part in $"{directory}/{path}".Split('/', '\\'))
        {
            if (part == ".." && parts.Count == 0)
                return null;

            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>Whether a glob of workspace members means a directory: <c>*</c> stays within a name, <c>**</c> does not.</summary>
    public static bool MatchesGlob(string glob, string directory)
    {
        var (pattern, names) = (Parts(glob), Parts(directory));
        var reached = new bool[names.Length + 1];
        reached[0] = true;
        foreach (var part in pattern)
            reached = part == "**" ? AnyDepth(reached) : OneDeeper(reached, names, part);

        return reached[^1];
    }

    private static string[] Parts(string path) => path.Split('/').Where(part => part is not ("" or ".")).ToArray();

    private static bool[] AnyDepth(bool[] reached)
    {
        var first = Array.IndexOf(reached, true);
        return [.. reached.Select((_, index) => first >= 0 && index >= first)];
    }

    private static bool[] OneDeeper(bool[] reached, string[] names, string part) =>
        [.. reached.Select((_, index) => index > 0 && reached[index - 1]
            && FileSystemName.MatchesSimpleExpression(part, names[index - 1], ignoreCase: false))];
}
