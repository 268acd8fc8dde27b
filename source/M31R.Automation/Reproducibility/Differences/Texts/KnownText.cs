namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Text that tells one of the builds: its paths in every spelling, its names and its variables.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">It.</param>
/// <param name="Name">The variable; empty for the rest.</param>
internal sealed record KnownText(TokenKind Kind, string Text, string Name = "")
{
    private const int ShortestVariable = 3;
    private const int ShortestFolder = 3;

    /// <summary>All that is known of a build; the longest first.</summary>
    /// <param name="trace">Of the build.</param>
    public static IReadOnlyList<KnownText> Of(BuildTrace trace) =>
    [
        .. Paths(TokenKind.Root, trace.Root)
            .Concat(Paths(TokenKind.Home, trace.Home))
            .Concat(Paths(TokenKind.Temporary, trace.Temporary))
            .Concat(Names(trace))
            .Where(known => known.Text.Length > 1)
            .OrderByDescending(known => known.Text.Length)
            .ThenBy(known => known.Kind),
    ];

    private bool IsPath => Kind <= TokenKind.Temporary;

    /// <summary>Where it next stands as a whole, at or after a place; -1 when it does not.</summary>
    public int In(string line, int from)
    {
        for (var start = Next(line, from); start >= 0; start = Next(line, start + 1))
        {
            if (IsWhole(line, start))
                return start;
        }

        return -1;
    }

    private int Next(string line, int from) => from >= line.Length ? -1 : line.IndexOf(
        Text, from, IsPath && !Text.Contains(':', StringComparison.Ordinal) ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase);

    private bool IsWhole(string line, int start)
    {
        var end = start + Text.Length;
        if (start > 0 && line[start - 1] == '.' && Text[0] is ('/' or '\\'))
            return false; // ../home/a is spelled without the first separator.

        var endsWhole = end == line.Length || !IsOfName(line[end]) || !IsOfName(Text[^1]);
        return endsWhole && (start == 0 || !IsOfName(line[start - 1]) || !IsOfName(Text[0]) && IsAfterOption(line, start));
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    /// <summary>-I/src, but not /usr/src.</summary>
    private static bool IsAfterOption(string line, int start) =>
        start >= 2 && line[start - 2] == '-' && (start == 2 || char.IsWhiteSpace(line[start - 3]) || line[start - 3] is '"' or '\'' or '=');

    private static IEnumerable<KnownText> Paths(TokenKind kind, string? path) =>
        path is null || path.TrimEnd('/', '\\') is not { Length: > 1 } clean
            ? []
            : PathSpellings.Of(clean).Distinct(StringComparer.Ordinal).Select(spelling => new KnownText(kind, spelling));

    private static IEnumerable<KnownText> Names(BuildTrace trace)
    {
        if (PathSpellings.FolderOf(trace.Root) is { Length: >= ShortestFolder } folder)
            yield return new KnownText(TokenKind.Root, folder);

        if (trace.User is { } user)
            yield return new KnownText(TokenKind.User, user);

        if (trace.Host is { } host)
        {
            yield return new KnownText(TokenKind.Host, host);
            if (host.IndexOf('.', StringComparison.Ordinal) is > 1 and var dot)
                yield return new KnownText(TokenKind.Host, host[..dot]);
        }

        foreach (var (name, value) in trace.Environment)
        {
            if (value.Length >= ShortestVariable)
                yield return new KnownText(TokenKind.Variable, value, name);
        }
    }
}
