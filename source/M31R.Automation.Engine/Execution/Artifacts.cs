using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>The files that targets hand to each other.</summary>
internal static class Artifacts
{
    private static readonly char[] wildcards = ['*', '?', '{'];

    /// <summary>A sentence for each producer none of whose files is there for the target that consumes them.</summary>
    internal static IEnumerable<string> MissingFor(ExecutableTarget target, AbsolutePath root)
    {
        foreach (var group in target.ArtifactDependencies)
        {
            IReadOnlyList<string> named = [.. group];
            var patterns = named.Count == 0 ? group.Key.ArtifactProducts : named;
            if (patterns.Count > 0 && !patterns.Any(pattern => Exists(Path.GetFullPath(pattern, root))))
            {
                yield return $"{target.Name} consumes files of {group.Key.Name},"
                    + $" and there are none: \"{string.Join("\", \"", patterns)}\".";
            }
        }
    }

    private static bool Exists(string pattern)
    {
        var wildcard = pattern.IndexOfAny(wildcards);
        if (wildcard < 0)
        {
            return Path.Exists(pattern);
        }

        var end = pattern.LastIndexOf(Path.DirectorySeparatorChar, wildcard);
        var directory = AbsolutePath.Create(end == 0 ? pattern[..1] : pattern[..end]);
        return directory.GlobFiles(pattern[(end + 1)..]).Count > 0;
    }
}
