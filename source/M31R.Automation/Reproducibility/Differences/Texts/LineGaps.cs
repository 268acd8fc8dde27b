namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Finds where two lines differ, token by token.</summary>
internal static class LineGaps
{
    private const int OfKind = 4;
    private const int OfWord = 6;
    private const int OfSign = 1;

    /// <summary>The gaps, in order.</summary>
    public static IEnumerable<Gap> Of(TextPair<string> lines, TextPair<List<Token>> tokens)
    {
        var (left, right) = (0, 0);
        foreach (var (first, second) in Pairs(tokens.First, tokens.Second).Append((tokens.First.Count, tokens.Second.Count)))
        {
            if (first > left || second > right)
                yield return Between(lines, tokens, (left, first), (right, second));

            if (first < tokens.First.Count && tokens.First[first].Text != tokens.Second[second].Text)
                yield return Between(lines, tokens, (first, first + 1), (second, second + 1));

            (left, right) = (first + 1, second + 1);
        }
    }

    private static Gap Between(TextPair<string> lines, TextPair<List<Token>> tokens, (int Start, int End) first,
        (int Start, int End) second) =>
        new(
            tokens.First[first.Start..first.End],
            tokens.Second[second.Start..second.End],
            Span(lines.First, tokens.First, first),
            Span(lines.Second, tokens.Second, second));

    private static TextSpan Span(string line, List<Token> tokens, (int Start, int End) range)
    {
        var start = range.Start < tokens.Count ? tokens[range.Start].Start : line.Length;
        return new TextSpan(line, start, range.End > range.Start ? tokens[range.End - 1].End : start);
    }

    private static IEnumerable<(int First, int Second)> Pairs(List<Token> first, List<Token> second)
    {
        var sure = (long)first.Count * second.Count > Alignment.MostCells
            ? Alignment.Equals([.. first.Select(token => token.Text)], [.. second.Select(token => token.Text)])
            : [];
        var (left, right) = (0, 0);
        foreach (var (nextLeft, nextRight) in sure.Append((first.Count, second.Count)))
        {
            foreach (var pair in Best(first, second, (left, nextLeft), (right, nextRight)))
                yield return pair;

            if (nextLeft < first.Count)
                yield return (nextLeft, nextRight);

            (left, right) = (nextLeft + 1, nextRight + 1);
        }
    }

    private static IEnumerable<(int First, int Second)> Best(List<Token> first, List<Token> second, (int Start, int End) left,
        (int Start, int End) right)
    {
        var (rows, columns) = (Math.Max(0, left.End - left.Start), Math.Max(0, right.End - right.Start));
        return (long)rows * columns > Alignment.MostCells
            ? []
            : Alignment.Best(rows, columns, (row, column) => Score(first[left.Start + row], second[right.Start + column]))
                .Select(pair => (pair.First + left.Start, pair.Second + right.Start));
    }

    private static int Score(Token first, Token second)
    {
        if (string.Equals(first.Text, second.Text, StringComparison.Ordinal))
            return first.Kind >= TokenKind.Space ? OfSign : OfWord + Math.Min(OfWord, first.Text.Length);

        return first.Kind == second.Kind && first.Kind < TokenKind.Word ? OfKind : 0;
    }
}

/// <summary>The same of both builds.</summary>
internal sealed record TextPair<T>(T First, T Second);
