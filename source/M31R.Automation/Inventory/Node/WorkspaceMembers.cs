using M31R.Automation.Subjects;

namespace M31R.Automation.Inventory.Node;

/// <summary>Finds the members of a workspace by its globs: the last one that matches a directory decides.</summary>
internal sealed class WorkspaceMembers
{
    private const int MostGlobs = 1000;
    private readonly List<(PathPattern Pattern, bool IsNegated)> patterns = [];

    /// <summary>Reads the globs.</summary>
    /// <exception cref="UnreadableManifestException">One of them is not understood, or there are more than thousand.</exception>
    public WorkspaceMembers(IReadOnlyList<WorkspaceGlob> globs)
    {
        foreach (var glob in globs)
        {
            var isNegated = glob.Text.StartsWith('!');
            foreach (var text in Braces.Expand(glob.Text[(isNegated ? 1 : 0)..], MostGlobs - patterns.Count))
                Add(glob, text, isNegated);
        }
    }

    /// <summary>Whether a directory is a member.</summary>
    /// <param name="directory">Relative to the workspace's root; not empty.</param>
    public bool Hold(string directory) =>
        patterns.FindLastIndex(pattern => pattern.Pattern.MatchesItself(directory, isDirectory: true)) is >= 0 and var last
            && !patterns[last].IsNegated;

    /// <summary>git's dialect, held to the root; <c>a/**</c> is <c>a</c> too.</summary>
    private void Add(WorkspaceGlob glob, string text, bool isNegated)
    {
        var bare = (text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text).Trim('/');
        if (bare is "" or ".")
            return;

        foreach (var anchored in bare.EndsWith("/**", StringComparison.Ordinal) ? new[] { "/" + bare, "/" + bare[..^3] } : ["/" + bare])
        {
            if (patterns.Count >= MostGlobs || !PathPattern.TryParse(anchored, PatternDialect.GitIgnore, out var pattern, out _))
            {
                throw new UnreadableManifestException(new ReadingProblem(
                    ProblemKind.Unsupported,
                    glob.Place,
                    $"The members \"{glob.Text}\" are not understood.",
                    "Write them as plain globs of directories."));
            }

            patterns.Add((pattern, isNegated));
        }
    }
}
