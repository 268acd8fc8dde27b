using System.IO.Enumeration;

namespace M31R.Automation.Inventory;

/// <summary>Paths that manifests name, relative to the directory of the manifest.</summary>
internal static class RelativePath
{
    /// <summary>
    /// The path relative to the subject's root, without <c>.</c> and <c>..</c>; null when it leads out of it or is absolute.
    /// </summary>
    public static string? Resolve(string directory, string path) =>
        path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) ? null
        : Normal(directory, path) is var normal && IsInside(normal) ? normal
        : null;

    /// <summary>
    /// What a path means in a directory, without <c>.</c> and <c>..</c>; it begins with <c>..</c> when it leads out of the subject.
    /// </summary>
    /// <param name="directory">Relative to the subject's root.</param>
    /// <param name="path">With slashes of either kind; one at its beginning says nothing.</param>
    public static string Normal(string directory, string path)
    {
        var names = new List<string>();
        foreach (var name in $"{directory}/{path}".Split('/', '\\').Where(name => name is not ("" or ".")))
        {
            if (name == ".." && names.Count > 0 && names[^1] != "..")
                names.RemoveAt(names.Count - 1);
            else
                names.Add(name);
        }

        return string.Join('/', names);
    }

    /// <summary>Whether a path that <see cref="Normal"/> gave lies in the subject.</summary>
    public static bool IsInside(string path) => path != ".." && !path.StartsWith("../", StringComparison.Ordinal);

    /// <summary>A directory of the subject as it is named from another one; empty for that directory itself.</summary>
    public static string Between(string from, string directory)
    {
        var (start, end) = (Parts(from), Parts(directory));
        var common = start.Zip(end).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', start.Skip(common).Select(_ => "..").Concat(end.Skip(common)));
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
