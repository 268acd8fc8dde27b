namespace M31R.Automation.Subjects;

/// <summary>Reads the text of a pattern in one of the dialects.</summary>
internal static class PathPatternReader
{
    /// <summary>The pattern, or null and in <paramref name="problem"/> the rest of a sentence that began by naming it.</summary>
    public static PathPatternShape? Read(string text, PatternDialect dialect, out string? problem)
    {
        var isNegated = dialect != PatternDialect.GitHubOwners && text.StartsWith('!');
        var rest = text[(isNegated ? 1 : 0)..];
        var body = dialect == PatternDialect.GitIgnore ? WithoutTrailingSpaces(rest) : rest;
        problem = ProblemOf(body, isNegated, dialect);
        return problem is null ? Shape(body, isNegated, dialect, out problem) : null;
    }

    private static string? ProblemOf(string body, bool isNegated, PatternDialect dialect) => body switch
    {
        "" => "is empty; write the path it should match.",
        { Length: > PathPattern.LengthLimit } =>
            $"has {body.Length} characters, more than the {PathPattern.LengthLimit} of the longest path.",
        ['#', ..] when !isNegated => "is a comment; write \"\\#\" for a name that begins with \"#\".",
        ['!', ..] when dialect == PatternDialect.GitHubOwners =>
            "begins with \"!\", and CODEOWNERS knows no exceptions; give the path its owners in a later line.",
        ['\\', '#', ..] when dialect == PatternDialect.GitHubOwners =>
            "begins with \"\\#\", which CODEOWNERS does not know; use \"?\" for the \"#\".",
        _ when body.Trim('/').Length == 0 => "names no path; write \"*\" for every file or \"/*\" for those of the root.",
        _ when body.Contains("//", StringComparison.Ordinal) => "holds \"//\", which no path does; write one \"/\".",
        _ when dialect == PatternDialect.GitHubOwners && body.Contains("***", StringComparison.Ordinal) =>
            "holds \"***\", which matches nothing; write \"**\" for any depth.",
        _ => null,
    };

    private static PathPatternShape? Shape(string body, bool isNegated, PatternDialect dialect, out string? problem)
    {
        var needsDirectory = body.EndsWith('/');
        var names = body[..^(needsDirectory ? 1 : 0)];
        var isAnchored = dialect == PatternDialect.GitLabOwners ? names.StartsWith('/') : names.Contains('/', StringComparison.Ordinal);
        var segments = new PathSegmentReader(names.TrimStart('/'), hasClasses: dialect != PatternDialect.GitHubOwners).Read(out problem);
        if (segments is null)
        {
            return null;
        }

        var stopsHere = dialect switch
        {
            PatternDialect.GitHubOwners => isAnchored && segments[^1] == PathSegment.AnyName,
            PatternDialect.GitLabOwners => true,
            _ => false,
        };
        PathSegment[] start = isAnchored ? [] : [PathSegment.AnyDepth];
        PathSegment[] ends = segments[^1] == PathSegment.AnyDepth ? EndOfAnyDepth(dialect) : [segments[^1]];
        return new PathPatternShape([.. start, .. segments[..^1], .. ends], needsDirectory, !stopsHere, isNegated);
    }

    /// <summary>
    /// A trailing <c>**</c> needs at least one name: <c>a/**</c> is not <c>a</c>. Ruby, which reads GitLab's, takes it for <c>*</c>.
    /// </summary>
    private static PathSegment[] EndOfAnyDepth(PatternDialect dialect) =>
        dialect == PatternDialect.GitLabOwners ? [PathSegment.AnyName] : [PathSegment.AnyDepth, PathSegment.AnyName];

    private static string WithoutTrailingSpaces(string text)
    {
        var trimmed = text.TrimEnd(' ');
        var escapes = trimmed.Length - trimmed.TrimEnd('\\').Length;
        return trimmed.Length < text.Length && escapes % 2 == 1 ? trimmed + ' ' : trimmed;
    }
}
