namespace Nuke.Common.IO;

/// <summary>
/// Paths as text, whichever platform they are from: <c>/</c> and <c>\</c> both separate, and the roots of all platforms are known on all.
/// Nothing here looks at what is on the disk.
/// </summary>
internal static class PathText
{
    private static readonly char[] separators = ['/', '\\'];

    /// <summary><c>/</c>, <c>C:\</c> or <c>\\server\share</c>; null for a path that has no root.</summary>
    internal static string? Root(string? path) => path switch
    {
        ['\\', '\\', not ('/' or '\\'), ..] => @"\\" + string.Join('\\', Parts(path).Take(2)),
        [_, ':'] or [_, ':', '/' or '\\', ..] when char.IsAsciiLetter(path[0]) => $@"{path[0]}:\",
        ['/', ..] => "/",
        _ => null,
    };

    /// <summary>Resolves <c>.</c>, those <c>..</c> that have something before them, and separators in a row.</summary>
    /// <param name="path">With or without root.</param>
    /// <param name="separator">Default: that of the root; without root, this machine's.</param>
    /// <exception cref="ArgumentException">The path leads above its root.</exception>
    internal static string Normalize(string path, char? separator)
    {
        var root = Root(path);
        var own = separator ?? (root is null ? Path.DirectorySeparatorChar : root[0] == '/' ? '/' : '\\');
        var parts = Resolve(Parts(path).Skip(root is null ? 0 : Parts(root).Length));
        if (root is null)
        {
            return string.Join(own, parts);
        }

        root = root.Replace('/', own).Replace('\\', own);
        return parts switch
        {
            ["..", ..] => throw new ArgumentException($"\"{path}\" leads above its root.", nameof(path)),
            [] => root,
            _ => root.TrimEnd(own) + own + string.Join(own, parts),
        };
    }

    private static string[] Parts(string path) => path.Split(separators, StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Resolve(IEnumerable<string> parts)
    {
        var resolved = new List<string>();
        foreach (var part in parts)
        {
            if (part == ".." && resolved is [.., not ".."])
            {
                resolved.RemoveAt(resolved.Count - 1);
            }
            else if (part != ".")
            {
                resolved.Add(part);
            }
        }

        return resolved;
    }
}
