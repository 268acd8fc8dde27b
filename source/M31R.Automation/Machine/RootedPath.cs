using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>Paths that stay below a root, links included. What a subject names goes through here before it is opened.</summary>
internal static class RootedPath
{
    /// <summary>As many links in a row as Linux follows.</summary>
    private const int MostLinks = 40;

    /// <summary>The absolute path, links resolved, of what a relative path with <c>/</c> means below a root; it need not exist.</summary>
    /// <exception cref="MaintenanceException">The path is absolute, holds <c>..</c> or NUL, or leads out of the root by a link.</exception>
    public static string Resolve(string root, string relativePath)
    {
        if (relativePath.Contains('\0', StringComparison.Ordinal))
            throw Refused(relativePath.Replace("\0", "\\0", StringComparison.Ordinal), root, "it holds a NUL");

        if (Path.IsPathRooted(relativePath))
            throw Refused(relativePath, root, "it is absolute; name it relative to that directory");

        if (Segments(relativePath).Contains("..", StringComparer.Ordinal))
            throw Refused(relativePath, root, "it holds \"..\"");

        return Walk(root, relativePath) ?? throw Refused(relativePath, root, "a link leads out of it or in a circle");
    }

    /// <summary>The same for a path that was read from the tree itself: null where it leads out.</summary>
    public static string? TryResolve(string root, string relativePath) => Walk(root, relativePath);

    /// <summary>An absolute path with all links on the way followed; what does not exist stays as it is.</summary>
    /// <exception cref="MaintenanceException">Links lead in a circle.</exception>
    public static string WithoutLinks(string path) => WithoutLinks(path, MostLinks);

    private static string WithoutLinks(string path, int linksLeft)
    {
        var start = Path.GetPathRoot(path)!;
        return path[start.Length..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(start, (above, name) => Followed(above, Path.Combine(above, name), linksLeft));
    }

    private static string Followed(string above, string path, int linksLeft) => (new FileInfo(path).LinkTarget, linksLeft) switch
    {
        (null, _) => path,
        (_, 0) => throw new MaintenanceException($"The links of \"{path}\" lead in a circle. Remove one of them."),
        var (target, _) => WithoutLinks(Path.GetFullPath(target, above), linksLeft - 1),
    };

    private static string? Walk(string root, string relativePath)
    {
        var ahead = new Stack<string>(Segments(relativePath).Reverse());
        var behind = new List<string>();
        var links = 0;
        while (ahead.TryPop(out var segment))
        {
            if (segment == "..")
            {
                if (behind.Count == 0)
                    return null;

                behind.RemoveAt(behind.Count - 1);
                continue;
            }

            behind.Add(segment);
            if (new FileInfo(Below(root, behind)).LinkTarget is not { } target)
                continue;

            if (++links > MostLinks || Follow(root, target, behind) is not { } turns)
                return null;

            foreach (var turn in turns.Reverse())
                ahead.Push(turn);
        }

        return Below(root, behind);
    }

    /// <summary>Leaves the link that was just met, for its directory or for the root, and answers the way on from there.</summary>
    private static string[]? Follow(string root, string target, List<string> behind)
    {
        if (!Path.IsPathRooted(target))
        {
            behind.RemoveAt(behind.Count - 1);
            return Segments(target);
        }

        var inside = Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;
        if (!target.StartsWith(inside, StringComparison.Ordinal))
            return null;

        behind.Clear();
        return Segments(target[inside.Length..]);
    }

    private static string Below(string root, List<string> segments) => Path.Combine([root, .. segments]);

    private static string[] Segments(string path) =>
        [.. path.Split('/', Path.DirectorySeparatorChar).Where(segment => segment is not ("" or "."))];

    private static MaintenanceException Refused(string path, string root, string reason) =>
        new($"\"{path}\" is no path inside \"{root}\": {reason}.");
}
