namespace Nuke.Common.IO;

/// <summary>
/// A pattern for paths below a directory. It is stepped through part by part, so that a walk leaves out directories where nothing can fit.
/// </summary>
internal sealed class GlobPattern
{
    private const int maximumAlternatives = 1000;
    private const string anyDirectories = "**";

    private readonly string[] pieces;
    private readonly bool ignoreCase;

    private GlobPattern(string[] pieces, bool ignoreCase) => (this.pieces, this.ignoreCase) = (pieces, ignoreCase);

    /// <summary>The patterns of a text, one for each choice of its alternatives.</summary>
    /// <exception cref="ArgumentException">The pattern leads out of the directory, or has more than a thousand alternatives.</exception>
    internal static IEnumerable<GlobPattern> Parse(string pattern, bool ignoreCase)
    {
        var choices = Alternatives(pattern.Replace('\\', '/')).Take(maximumAlternatives + 1).ToArray();
        if (choices.Length > maximumAlternatives)
        {
            throw new ArgumentException($"The pattern \"{pattern}\" has more than {maximumAlternatives} alternatives.", nameof(pattern));
        }

        return choices.Select(choice => new GlobPattern(Pieces(choice), ignoreCase));
    }

    /// <summary>Whether the path fits as a whole.</summary>
    internal bool Matches(string path) => Reached(path)[pieces.Length];

    /// <summary>Whether a path below this directory could fit.</summary>
    internal bool MayMatchBelow(string directory) => Array.IndexOf(Reached(directory), true, 0, pieces.Length) >= 0;

    /// <summary>For each number of pieces, whether the path is used up by just these.</summary>
    private bool[] Reached(string path)
    {
        var reached = new bool[pieces.Length + 1];
        reached[0] = true;
        SkipEmpty(reached);
        foreach (var part in path.AsSpan().Split('/'))
        {
            var next = new bool[reached.Length];
            for (var i = 0; i < pieces.Length; i++)
            {
                if (reached[i] && pieces[i] == anyDirectories)
                {
                    next[i] = true;
                }
                else if (reached[i] && GlobName.Matches(pieces[i], path.AsSpan(part), ignoreCase))
                {
                    next[i + 1] = true;
                }
            }

            SkipEmpty(next);
            reached = next;
        }

        return reached;
    }

    /// <summary><c>**</c> also stands for no directory at all.</summary>
    private void SkipEmpty(bool[] reached)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            reached[i + 1] |= reached[i] && pieces[i] == anyDirectories;
        }
    }

    private static string[] Pieces(string pattern)
    {
        string[] parts = [.. pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".")];
        return PathConstruction.HasPathRoot(pattern) || parts.Contains("..", StringComparer.Ordinal)
            ? throw new ArgumentException(
                $"The pattern \"{pattern}\" leads out of the directory it counts from; start from another directory.", nameof(pattern))
            : parts;
    }

    /// <summary><c>**/{obj,bin}</c> to <c>**/obj</c> and <c>**/bin</c>.</summary>
    private static IEnumerable<string> Alternatives(string pattern)
    {
        var open = pattern.LastIndexOf('{');
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        return close < 0
            ? [pattern]
            : pattern[(open + 1)..close].Split(',').SelectMany(choice => Alternatives(pattern[..open] + choice + pattern[(close + 1)..]));
    }
}
