using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Cuts a line into tokens; they are the whole of it.</summary>
/// <param name="known">What is known of the build that wrote it; the longest first.</param>
internal sealed partial class LineLexer(IReadOnlyList<KnownText> known)
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Timeout = 1000;

    /// <summary>The tokens of a line.</summary>
    public List<Token> Of(string line)
    {
        var next = known.Select(text => text.In(line, 0)).ToArray();
        var tokens = new List<Token>();
        for (var start = 0; start < line.Length; start = tokens[^1].End)
            tokens.Add(At(line, start, next));

        return tokens;
    }

    private Token At(string line, int start, int[] next)
    {
        var limit = line.Length;
        for (var index = 0; index < next.Length; index++)
        {
            if (next[index] >= 0 && next[index] < start)
                next[index] = known[index].In(line, start);

            if (next[index] == start)
                return Known(known[index], line, start);

            if (next[index] > start)
                limit = Math.Min(limit, next[index]);
        }

        return Parents(line, start, limit) ?? Folder(line, start) ?? Read(limit == line.Length ? line : line[..limit], start);
    }

    private static Token Known(KnownText text, string line, int start)
    {
        var length = text.Text.Length;
        if (text.Kind == TokenKind.Temporary)
            length += Segment().Match(line, start + length).Length;

        return new Token(text.Kind, line.Substring(start, length), start, text.Name);
    }

    private static Token? Parents(string line, int start, int limit) =>
        Out().Match(line, start) is { Success: true } match && start + match.Length <= limit
            ? new Token(TokenKind.Parents, match.Value, start)
            : null;

    /// <summary>Where all machines keep temporary files and homes: names that are known may stand in it.</summary>
    private static Token? Folder(string line, int start)
    {
        if (line[start] is not '/' && !char.IsAsciiLetter(line[start]))
            return null;

        if (TemporaryFolder().Match(line, start) is { Success: true } temporary)
            return new Token(TokenKind.Temporary, temporary.Value, start);

        return HomeFolder().Match(line, start) is { Success: true } home ? new Token(TokenKind.Home, home.Value, start) : null;
    }

    private static Token Read(string line, int start)
    {
        foreach (var (kind, form) in Forms)
        {
            if (form.Match(line, start) is { Success: true, Length: > 0 } match)
                return new Token(kind, match.Value, start);
        }

        return Moment(line, start) ?? Rest(line, start);
    }

    private static Token? Moment(string line, int start) =>
        char.IsLetterOrDigit(line[start]) && MomentReader.At(line, start) is { } moment
            ? new Token(TokenKind.Moment, moment.Text, start)
            : null;

    private static Token Rest(string line, int start)
    {
        if (Encoded().Match(line, start) is { Success: true } encoded && RandomText.IsMixed(encoded.Value))
            return new Token(TokenKind.Base64, encoded.Value, start);

        if (Hexadecimal().Match(line, start) is { Success: true } hexadecimal)
            return new Token(TokenKind.Hexadecimal, hexadecimal.Value, start);

        if (Number().Match(line, start) is { Success: true } number)
            return new Token(TokenKind.Number, number.Value, start);

        if (Word().Match(line, start) is { Success: true } word)
            return new Token(TokenKind.Word, word.Value, start);

        return Blank().Match(line, start) is { Success: true } blank
            ? new Token(TokenKind.Space, blank.Value, start)
            : new Token(TokenKind.Sign, line.Substring(start, 1), start);
    }

    private static IReadOnlyList<(TokenKind Kind, Regex Form)> Forms { get; } =
    [
        (TokenKind.Guid, Guid()),
        (TokenKind.Word, HashPrefix()),
        (TokenKind.Duration, Duration()),
    ];

    [GeneratedRegex(@"\G[/\\]{1,2}[^/\\\s""'<>:,;)\]]+", Options, Timeout)]
    private static partial Regex Segment();

    [GeneratedRegex(@"\G(?:\.\.(?:/|\\{1,2}))+", Options, Timeout)]
    private static partial Regex Out();

    [GeneratedRegex(
        @"\G(?<![0-9A-Za-z])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])", Options, Timeout)]
    private static partial Regex Guid();

    [GeneratedRegex(
        @"\G(?<![\w.\-])(?:(?:/private)?/(?:var/)?tmp/|(?:/private)?/var/folders/[^/\s]+/[^/\s]+/T/|[A-Za-z]:(?:/|\\{1,2})Users(?:/"
        + @"|\\{1,2})[^/\\]+(?:/|\\{1,2})AppData(?:/|\\{1,2})Local(?:/|\\{1,2})Temp(?:/|\\{1,2})|[A-Za-z]:(?:/|\\{1,2})Windows(?:/"
        + @"|\\{1,2})Temp(?:/|\\{1,2}))[^/\\\s""'<>:,;)\]]+",
        Options, Timeout)]
    private static partial Regex TemporaryFolder();

    [GeneratedRegex(
        @"\G(?<![\w.\-])(?:/(?:home|Users)/[^/\\\s""'<>:,;)\]]+|/root(?=/)|[A-Za-z]:(?:/|\\{1,2})Users(?:/|\\{1,2})[^/\\\s""'<>:,;)\]]+)",
        Options, Timeout)]
    private static partial Regex HomeFolder();

    [GeneratedRegex(@"\G(?:sha(?:1|224|256|384|512)|md5)(?=[\-=:])", Options, Timeout)]
    private static partial Regex HashPrefix();

    [GeneratedRegex(
        @"\G(?<![\p{L}\d.])(?:PT(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?(?!\w)|(?:\d+ ?h(?:ours?)?,? ?)?(?:\d+ ?m(?:in(?:ute)?s?)?,? ?)"
        + @"?\d+(?:[.,]\d+)?[ \u00A0]?(?:ns|[uµμ]s|ms|msecs?|milliseconds?|millisecondes?|Millisekunden|milisegundos|s|secs?|seconds?"
        + @"|Sekunden?|Sek\.|secondes?|segundos?|secondi|seconden|sekunder?|sekund|сек|с|秒|mins?|minutes?|Minuten?|hours?)(?![\p{L}\d]))",
        Options, Timeout)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\G(?<![A-Za-z0-9+/_\-])(?:[A-Za-z0-9+/]{16,}={0,2}"
        + @"|[A-Za-z0-9_\-]{16,}={0,2})(?![A-Za-z0-9+/_\-=])", Options, Timeout)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\G(?<![A-Za-z0-9])(?:0[xX][0-9A-Fa-f]+"
        + @"|(?=[0-9]*[A-Fa-f])(?=[A-Fa-f]*[0-9])[0-9A-Fa-f]{6,})(?![A-Za-z0-9])", Options, Timeout)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\G\d+(?:[.,'’٫٬\u00A0\u202F]\d+)*(?:[eE][+\-]?\d+(?![A-Za-z\d]))?", Options, Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\p{L}[\p{L}\p{M}]*", Options, Timeout)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G\s+", Options, Timeout)]
    private static partial Regex Blank();
}
