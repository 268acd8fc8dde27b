using M31R.Automation.Findings;

namespace M31R.Automation.Subjects;

/// <summary>
/// A list of patterns read as one <c>.gitignore</c>: the last that matches decides, <c>!</c> takes back, and nothing below a directory
/// that is matched can be taken back.
/// </summary>
public sealed class PathPatterns
{
    private readonly IReadOnlyList<PathPattern> patterns;
    private readonly bool anyNegated;

    /// <summary>Takes patterns in the order in which they were written.</summary>
    public PathPatterns(IEnumerable<PathPattern> patterns)
    {
        this.patterns = [.. patterns];
        anyNegated = this.patterns.Any(pattern => pattern.IsNegated);
    }

    /// <summary>Reads patterns in git's dialect.</summary>
    /// <exception cref="MaintenanceException">One of them is no pattern.</exception>
    public static PathPatterns Parse(IEnumerable<string> texts) => new(texts.Select(text => PathPattern.Parse(text)));

    /// <summary>Whether the list means a file; never for an empty list.</summary>
    /// <param name="path">Of a file, relative, with <c>/</c>.</param>
    public bool Matches(string path) =>
        anyNegated ? DirectoriesOf(path).Any(end => LastMatch(path.AsSpan(0, end), end < path.Length)) : AnyMatches(path);

    private bool AnyMatches(string path)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(path))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> DirectoriesOf(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            yield return end;
        }

        yield return path.Length;
    }

    private bool LastMatch(ReadOnlySpan<char> path, bool isDirectory)
    {
        for (var index = patterns.Count - 1; index >= 0; index--)
        {
            if (patterns[index].MatchesItself(path, isDirectory))
            {
                return !patterns[index].IsNegated;
            }
        }

        return false;
    }
}
