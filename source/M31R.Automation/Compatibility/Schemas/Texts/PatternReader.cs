using System.Globalization;

namespace M31R.Automation.Compatibility.Schemas.Texts;

/// <summary>
/// Reads the regular part of ECMAScript's expressions: no references back, no look behind, no <c>\b</c>, no classes of Unicode.
/// </summary>
/// <param name="text">The expression.</param>
internal sealed class PatternReader(string text)
{
    private const int Deepest = 60;
    private int at;
    private int depth;

    /// <summary>Its parts; null where it has others.</summary>
    public static PatternPart? Read(string text)
    {
        try
        {
            var reader = new PatternReader(text);
            var part = reader.Alternatives();
            return reader.at == text.Length ? part : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private PatternPart Alternatives()
    {
        if (++depth > Deepest)
            throw new FormatException();

        var parts = new List<PatternPart> { Row() };
        while (Take('|'))
            parts.Add(Row());

        depth--;
        return parts.Count == 1 ? parts[0] : new Either(parts);
    }

    private InRow Row()
    {
        var parts = new List<PatternPart>();
        while (at < text.Length && text[at] is not ('|' or ')'))
            parts.Add(Counted(One()));

        return new InRow(parts);
    }

    private PatternPart Counted(PatternPart part)
    {
        (int Least, int? Most)? times = Take('*') ? (0, null) : Take('+') ? (1, null) : Take('?') ? (0, 1) : Braces();
        if (times is not { } count)
            return part;

        if (part is Edge or Ahead || count.Most < count.Least)
            throw new FormatException();

        Take('?');
        return new Repeated(part, count.Least, count.Most);
    }

    private (int Least, int? Most)? Braces()
    {
        var end = at < text.Length && text[at] == '{' ? text.IndexOf('}', at) : -1;
        if (end < 0 || text[(at + 1)..end].Split(',') is not { Length: 1 or 2 } words || !Number(words[0], out var least))
            return null;

        at = end + 1;
        return words.Length == 1 ? (least, least) : words[1].Length == 0 ? (least, null) : Number(words[1], out var most) ? (least, most)
            : throw new FormatException();
    }

    private static bool Number(string word, out int value) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && (value <= 5000 ? true : throw new FormatException());

    private PatternPart One() => text[at++] switch
    {
        '^' => new Edge(IsEnd: false),
        '$' => new Edge(IsEnd: true),
        '.' => new OneLetter(LetterSet.Point),
        '(' => Group(),
        '[' => new OneLetter(Class()),
        '\\' => new OneLetter(Escape(isInClass: false)),
        '*' or '+' or '?' => throw new FormatException(),
        var letter => new OneLetter(LetterSet.Of((letter, letter))),
    };

    private PatternPart Group()
    {
        var isAhead = Skip("?=");
        var isRefused = !isAhead && Skip("?!");
        if (!isAhead && !isRefused && !Skip("?:") && at < text.Length && text[at] == '?')
        {
            if (!Skip("?<") || text.IndexOf('>', at) is var end && (end < 0 || text[at] is '=' or '!'))
                throw new FormatException();
            at = end + 1;
        }

        var part = Alternatives();
        if (!Take(')'))
            throw new FormatException();

        return isAhead || isRefused ? new Ahead(part, isRefused) : part;
    }

    private LetterSet Class()
    {
        var isNegated = Take('^');
        var ranges = new List<(int First, int Last)>();
        while (!Take(']'))
        {
            var first = Member();
            if (at + 1 < text.Length && text[at] == '-' && text[at + 1] != ']' && first.Ranges is [var (low, same)] && low == same)
            {
                at++;
                ranges.Add(Member().Ranges is [var (high, end)] && high == end && high >= low ? (low, high) : throw new FormatException());
            }
            else
            {
                ranges.AddRange(first.Ranges);
            }
        }

        var letters = LetterSet.Of(ranges);
        return isNegated ? letters.Others : letters;
    }

    private LetterSet Member()
    {
        if (at >= text.Length)
            throw new FormatException();

        var letter = text[at++];
        return letter == '\\' ? Escape(isInClass: true) : LetterSet.Of((letter, letter));
    }

    private LetterSet Escape(bool isInClass)
    {
        if (at >= text.Length)
            throw new FormatException();

        var letter = text[at++];
        return letter switch
        {
            'd' => LetterSet.Digits,
            'D' => LetterSet.Digits.Others,
            'w' => LetterSet.Words,
            'W' => LetterSet.Words.Others,
            's' => LetterSet.Spaces,
            'S' => LetterSet.Spaces.Others,
            'n' => Single('\n'),
            'r' => Single('\r'),
            't' => Single('\t'),
            'f' => Single('\f'),
            'v' => Single('\v'),
            '0' => Single('\0'),
            'x' => Code(2),
            'u' => Code(4),
            'b' when isInClass => Single('\b'),
            _ when char.IsAsciiLetterOrDigit(letter) => throw new FormatException(),
            _ => Single(letter),
        };
    }

    private LetterSet Code(int length)
    {
        if (at + length > text.Length
            || !int.TryParse(text.AsSpan(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new FormatException();

        at += length;
        return Single((char)code);
    }

    private static LetterSet Single(char letter) => LetterSet.Of((letter, letter));

    private bool Take(char letter) => Skip(letter.ToString());

    private bool Skip(string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            return false;

        at += word.Length;
        return true;
    }
}
