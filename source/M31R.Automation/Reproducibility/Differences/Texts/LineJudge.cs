namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Why two lines differ that say the same.</summary>
/// <param name="sides">What is known of the builds.</param>
internal sealed class LineJudge(TextSides sides)
{
    private const int MostLetters = 1 << 15;
    private const int Around = 64;
    private readonly GapJudge gaps = new(sides);

    /// <summary>The causes, each once; empty when all follows from other differences.</summary>
    /// <param name="first">The line of the first build.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="hint">What is said before: the name of a value.</param>
    public IReadOnlyList<LineFinding> Of(string first, string second, string hint)
    {
        (first, second) = Shortened(first, second);
        if (ListedFile.Of(first, second) is { } listed)
            return [.. listed.Findings.Concat(listed.First == listed.Second ? [] : Of(listed.First, listed.Second, hint))];

        if (Items.AreReordered(first, second) is { } order)
            return [new LineFinding(order, Excerpt.Of(first), Excerpt.Of(second))];

        var judged = LineGaps.Of(new(first, second), new(sides.FirstLexer.Of(first), sides.SecondLexer.Of(second)))
            .Select(gap => (Gap: gap, Causes: gaps.Of(gap, hint)))
            .ToList();
        if (judged.Count > 1 && IsOneNumber(judged[0].Gap, judged[^1].Gap))
            return [Finding(TextCauses.NumberFormat, judged[0].Gap)];

        var unexplained = judged.Where(pair => pair.Causes is null).Select(pair => pair.Gap).ToList();
        return
        [
            .. judged.Where(pair => unexplained.Count == 0
                || !IsCount(pair.Gap)).SelectMany(pair => (pair.Causes ?? []).Select(cause => Finding(cause, pair.Gap)))
                .Concat(Unexplained(unexplained))
                .DistinctBy(finding => finding.Cause.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>1 234,50 € and €1,234.50: all that differs is one number.</summary>
    private static bool IsOneNumber(Gap start, Gap end)
    {
        static bool GoesOn(char letter) => char.IsDigit(letter) || NumberReading.IsSign(letter);

        var (first, second) = (
            (start.FirstSpan with { End = end.FirstSpan.End }).Grown(GoesOn),
                (start.SecondSpan with { End = end.SecondSpan.End }).Grown(GoesOn));
        return first.Text.All(GoesOn) && second.Text.All(GoesOn) && NumberReading.AreSame(first.Text, second.Text);
    }

    /// <summary>A small number beside other text that differs belongs to that text.</summary>
    private static bool IsCount(Gap gap) => gap.FirstText.Length < 8 && gap.FirstText.All(letter => char.IsDigit(letter) || letter == '.');

    private static IEnumerable<LineFinding> Unexplained(List<Gap> gaps)
    {
        if (gaps.Count == 0)
            return [];

        if (AreNumbers(gaps))
            return [Finding(TextCauses.Random, gaps[0])];

        var isLanguage = Languages.Differ(
            string.Join(' ', gaps.Select(gap => gap.FirstText)), string.Join(' ', gaps.Select(gap => gap.SecondText)));
        return [Finding(isLanguage ? TextCauses.Language : TextCauses.Content, gaps[0])];
    }

    /// <summary>A row of as many numbers on both sides, three at least, some of which happen to be the same and are no landmarks.</summary>
    private static bool AreNumbers(List<Gap> gaps) =>
        gaps.TrueForAll(gap => !$"{gap.FirstText}{gap.SecondText}".Any(char.IsLetter))
        && Numbers(gaps[0].FirstSpan.Line) is var count && DrawnNumbers.AreRow(count) && count == Numbers(gaps[0].SecondSpan.Line);

    private static int Numbers(string line) => line.Split([' ', ',', ';', '\t', '|'], StringSplitOptions.RemoveEmptyEntries)
        .Count(word => word.Any(char.IsDigit) && !word.Any(char.IsLetter));

    private static LineFinding Finding(Cause cause, Gap gap) =>
        new(cause, Shown(gap.FirstSpan), Shown(gap.SecondSpan));

    private static string Shown(TextSpan span) => Excerpt.Of(span.Line, span.Start, span.End);

    /// <summary>Of very long lines, the part that differs, as far as it is looked at.</summary>
    private static (string First, string Second) Shortened(string first, string second)
    {
        if (Math.Max(first.Length, second.Length) <= MostLetters)
            return (first, second);

        var start = Math.Max(0, first.AsSpan().CommonPrefixLength(second) - Around);
        var end = Math.Max(0, CommonEnd(first, second, start) - Around);
        return (Cut(first, start, end), Cut(second, start, end));
    }

    private static string Cut(string text, int start, int end) => text.Substring(start, Math.Min(MostLetters, text.Length - start - end));

    private static int CommonEnd(string first, string second, int start)
    {
        var length = 0;
        while (length < Math.Min(first.Length, second.Length) - start && first[^(length + 1)] == second[^(length + 1)])
            length++;

        return length;
    }
}
