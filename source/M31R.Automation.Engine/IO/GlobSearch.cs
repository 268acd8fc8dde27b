using System.IO.Enumeration;

namespace Nuke.Common.IO;

/// <summary>Walks a directory once and keeps what fits. Letters' case counts on Linux only.</summary>
internal static class GlobSearch
{
    private static readonly EnumerationOptions everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The paths that fit one of the patterns and none of those that take away.</summary>
    internal static IReadOnlyCollection<AbsolutePath> Run(AbsolutePath directory, IReadOnlyList<string> patterns, bool files)
    {
        if (!directory.DirectoryExists())
        {
            return [];
        }

        var wanted = patterns.Where(p => !p.StartsWith('!')).SelectMany(Parse).ToArray();
        var unwanted = patterns.Where(p => p.StartsWith('!')).SelectMany(p => Parse(p[1..])).ToArray();
        return [.. Entries(directory, files)
            .Where(path => Fits(wanted, path) && !Fits(unwanted, path))
            .Order(StringComparer.Ordinal)
            .Select(path => directory / path)];

        static bool Fits(string[][] patterns, string path)
        {
            var parts = path.Split('/');
            return Array.Exists(patterns, pattern => Matches(pattern, parts));
        }
    }

    /// <summary>The paths below a directory, relative to it, with slashes; directories behind links are left out.</summary>
    private static FileSystemEnumerable<string> Entries(AbsolutePath directory, bool files) => new(directory, Relative, everything)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory != files,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static string Relative(ref FileSystemEntry entry) =>
        Path.GetRelativePath(entry.RootDirectory.ToString(), entry.ToFullPath()).Replace('\\', '/');

    private static IEnumerable<string[]> Parse(string pattern) =>
        Alternatives(pattern.Replace('\\', '/')).Select(p => p.Split('/', StringSplitOptions.RemoveEmptyEntries));

    /// <summary><c>**/{obj,bin}</c> to <c>**/obj</c> and <c>**/bin</c>.</summary>
    private static IEnumerable<string> Alternatives(string pattern)
    {
        var open = pattern.LastIndexOf('{');
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        return close < 0
            ? [pattern]
            : pattern[(open + 1)..close].Split(',').SelectMany(choice => Alternatives(pattern[..open] + choice + pattern[(close + 1)..]));
    }

    /// <summary>Whether a path fits: a table over parts, so that no pattern takes more than their product.</summary>
    private static bool Matches(string[] pattern, string[] parts)
    {
        var fits = new bool[parts.Length + 1];
        fits[0] = true;
        foreach (var piece in pattern)
        {
            var next = new bool[parts.Length + 1];
            next[0] = fits[0] && piece == "**";
            for (var i = 1; i <= parts.Length; i++)
            {
                next[i] = piece == "**" ? fits[i] || next[i - 1] : fits[i - 1] && FileSystemName.MatchesSimpleExpression(piece, parts[i - 1], !OperatingSystem.IsLinux());
            }

            fits = next;
        }

        return fits[parts.Length];
    }
}
