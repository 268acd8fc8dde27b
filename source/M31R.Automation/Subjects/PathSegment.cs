namespace M31R.Automation.Subjects;

/// <summary>What stands between two <c>/</c> of a pattern: matches one name of a path, or any number of them.</summary>
/// <param name="tokens">Matched in order; empty for <see cref="AnyDepth"/>.</param>
internal sealed class PathSegment(IReadOnlyList<NameToken> tokens)
{
    /// <summary>Any number of names, none included: <c>**</c> between two <c>/</c>.</summary>
    public static PathSegment AnyDepth { get; } = new([]);

    /// <summary>Exactly one name, whatever it is: <c>*</c>.</summary>
    public static PathSegment AnyName { get; } = new([NameToken.AnyRun]);

    /// <summary>The one name that it matches; null when it has wildcards.</summary>
    public string? Literal { get; } = tokens.Count > 0 && tokens.All(token => token.Kind == NameTokenKind.Character)
        ? string.Concat(tokens.Select(token => token.Character))
        : null;

    /// <summary>
    /// Whether the segments match a whole path. As with <c>*</c> in a name, only the last <c>**</c> ever needs another try: what an
    /// earlier one could still give, the last one can take.
    /// </summary>
    public static bool AllMatch(IReadOnlyList<PathSegment> segments, ReadOnlySpan<char> path)
    {
        var (at, start) = (0, 0);
        var (retryAt, retryStart) = (-1, 0);
        while (start <= path.Length)
        {
            if (at < segments.Count && segments[at] == AnyDepth)
            {
                (retryAt, retryStart) = (++at, start);
                continue;
            }

            var end = EndOfName(path, start);
            if (at < segments.Count && segments[at].Matches(path[start..end]))
            {
                (at, start) = (at + 1, end + 1);
            }
            else if (retryAt >= 0)
            {
                retryStart = EndOfName(path, retryStart) + 1;
                (at, start) = (retryAt, retryStart);
            }
            else
            {
                return false;
            }
        }

        return segments.Skip(at).All(rest => rest == AnyDepth);
    }

    private bool Matches(ReadOnlySpan<char> name) => Literal is null ? NameToken.AllMatch(tokens, name) : name.SequenceEqual(Literal);

    private static int EndOfName(ReadOnlySpan<char> path, int start)
    {
        var length = path[start..].IndexOf('/');
        return length < 0 ? path.Length : start + length;
    }
}
