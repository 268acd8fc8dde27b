using Nuke.Common.Execution;

namespace Nuke.Common.IO;

/// <summary>Walks a directory once and keeps what fits.</summary>
internal static class GlobSearch
{
    /// <summary>The paths that fit one of the patterns and none of those that take away; none when there is no such directory.</summary>
    internal static IReadOnlyCollection<AbsolutePath> Run(AbsolutePath directory, IReadOnlyList<string> patterns, bool files)
    {
        var wanted = Parse(patterns.Where(p => !p.StartsWith('!')));
        var unwanted = Parse(patterns.Where(p => p.StartsWith('!')).Select(p => p[1..]));
        if (!directory.DirectoryExists())
        {
            return [];
        }

        return [.. FileTree.Entries(directory, below => Array.Exists(wanted, p => p.MayMatchBelow(below)))
            .Where(e => e.IsDirectory != files)
            .Select(e => e.Path)
            .Where(path => Array.Exists(wanted, p => p.Matches(path)) && !Array.Exists(unwanted, p => p.Matches(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => directory / path)];
    }

    private static GlobPattern[] Parse(IEnumerable<string> patterns) => [.. patterns.SelectMany(p => GlobPattern.Parse(p, IgnoreCase))];

    private static bool IgnoreCase => BuildRun.Here.GlobbingCaseSensitivity switch
    {
        GlobbingCaseSensitivity.CaseSensitive => false,
        GlobbingCaseSensitivity.CaseInsensitive => true,
        _ => !OperatingSystem.IsLinux(),
    };
}
