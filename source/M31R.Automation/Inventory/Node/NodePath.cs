using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>Relative paths with <c>/</c>, as manifests name directories.</summary>
internal static class NodePath
{
    /// <summary>The path of a name in a directory.</summary>
    public static string In(string directory, string name) => TreePath.In(directory, name);

    /// <summary>The directory that holds a path; empty for the root.</summary>
    public static string DirectoryOf(string path) => TreePath.DirectoryOf(path);

    /// <summary>
    /// What a relative path means in a directory, without <c>.</c> and <c>..</c>; it begins with <c>..</c> when it leads out of the
    /// subject.
    /// </summary>
    public static string Resolve(string directory, string path)
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

    /// <summary>A directory of the subject as it is named from another one; empty for that directory itself.</summary>
    public static string Relative(string from, string directory)
    {
        var (start, end) = (Names(from), Names(directory));
        var common = start.Zip(end).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', start.Skip(common).Select(_ => "..").Concat(end.Skip(common)));
    }

    private static string[] Names(string directory) => directory.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a path that <see cref="Resolve"/> gave lies in the subject.</summary>
    public static bool IsInside(string path) => path != ".." && !path.StartsWith("../", StringComparison.Ordinal);
}
