using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Why two lines differ in one place.</summary>
/// <param name="sides">What is known of the builds.</param>
internal sealed partial class GapJudge(TextSides sides)
{
    private readonly NumberJudge numbers = new(sides);

    /// <summary>The causes; empty when it follows from another difference, null when nothing explains it.</summary>
    /// <param name="gap">The place.</param>
    /// <param name="hint">What is said before the line: the name of a value.</param>
    public IReadOnlyList<Cause>? Of(Gap gap, string hint) =>
        sides.Follows(gap) ? [] : AreZones(gap) ? [TextCauses.TimeZone] : (gap.First, gap.Second) switch
        {
            ([var first], [var second]) => OfKinds(first, second) ?? OfPair(first, second, gap, hint),
            ([], [{ Kind: TokenKind.Parents }]) or ([{ Kind: TokenKind.Parents }], []) => [TextCauses.BuildPath],
            _ => OfTokens(gap, hint),
        } ?? OfWhole(gap, hint);

    /// <summary>What two tokens tell by what they are.</summary>
    private static IReadOnlyList<Cause>? OfKinds(Token first, Token second) => (first.Kind, second.Kind) switch
    {
        ( <= TokenKind.Temporary, <= TokenKind.Temporary) => [OfPath(first.Kind < second.Kind ? first.Kind : second.Kind)],
        (TokenKind.Parents, TokenKind.Parents) => [TextCauses.BuildPath],
        (TokenKind.User, TokenKind.User) => [TextCauses.UserName],
        (TokenKind.Host, TokenKind.Host) => [TextCauses.HostName],
        (TokenKind.Variable, _) or (_, TokenKind.Variable) => [TextCauses.Environment],
        (TokenKind.User, TokenKind.Word or TokenKind.Number) or (TokenKind.Word or TokenKind.Number, TokenKind.User) =>
            [TextCauses.UserName],
        (TokenKind.Host, TokenKind.Word) or (TokenKind.Word, TokenKind.Host) => [TextCauses.HostName],
        (TokenKind.Guid, TokenKind.Guid) when !AreOneGuid(first.Text, second.Text) => [TextCauses.RandomGuid],
        _ => null,
    };

    /// <summary>In capitals and in small letters it is the same.</summary>
    private static bool AreOneGuid(string first, string second) =>
        Guid.TryParse(first, out var one) && Guid.TryParse(second, out var other) && one == other;

    private static Cause OfPath(TokenKind kind) => kind switch
    {
        TokenKind.Root => TextCauses.BuildPath,
        TokenKind.Home => TextCauses.HomePath,
        _ => TextCauses.TemporaryPath,
    };

    private IReadOnlyList<Cause>? OfPair(Token first, Token second, Gap gap, string hint)
    {
        if (first.Kind is TokenKind.Word && second.Kind is TokenKind.Word)
            return OfWords(first.Text, second.Text);

        return (MomentReader.Of(first.Text), MomentReader.Of(second.Text)) switch
        {
            ({ } left, { } right) => OfMoments(left, right, hint + gap.FirstSpan.Before),
            _ => numbers.Of(first, second, gap, hint),
        };
    }

    private IReadOnlyList<Cause> OfMoments(Moment first, Moment second, string before) =>
        first.Days.Count == 0 && second.Days.Count == 0
            && (HintWords.TellDuration(before) || HintWords.TellTime(before) && IsShort(first, second))
            ? [TextCauses.Duration]
            : [.. MomentJudge.Of(first, second, sides)];

    private static bool IsShort(Moment first, Moment second) => first.Time < TimeSpan.FromHours(1) && second.Time < TimeSpan.FromHours(1);

    /// <summary>Names of months and days of the week that stand alone.</summary>
    private static IReadOnlyList<Cause>? OfWords(string first, string second) =>
        OfNames(CalendarNames.MonthsOf(first), CalendarNames.MonthsOf(second))
        ?? OfNames(CalendarNames.WeekdaysOf(first), CalendarNames.WeekdaysOf(second))
        ?? (IsZone(first) && IsZone(second) ? [TextCauses.TimeZone] : null);

    private static IReadOnlyList<Cause>? OfNames(IReadOnlyList<CalendarNames.Entry> first, IReadOnlyList<CalendarNames.Entry> second)
    {
        if (first.Count == 0 || second.Count == 0)
            return null;

        var isSame = first.Select(name => name.Number).Intersect(second.Select(name => name.Number)).Any();
        var isSameLanguage = first.IntersectBy(second.Select(name => name.Language), name => name.Language, StringComparer.Ordinal).Any();
        return (isSame, isSameLanguage) switch
        {
            (true, _) => [TextCauses.DateFormat],
            (_, true) => [TextCauses.Date],
            _ => [TextCauses.Date, TextCauses.DateFormat],
        };
    }

    private static bool IsZone(string text) => text.Length >= 3 && MomentParts.IsZone(text);

    /// <summary>As many tokens on both sides: each for itself.</summary>
    private IReadOnlyList<Cause>? OfTokens(Gap gap, string hint)
    {
        if ((OfKnownPath(gap.First, gap.SecondText) ?? OfKnownPath(gap.Second, gap.FirstText)) is { } path)
            return path;

        if (gap.First.Count != gap.Second.Count)
            return null;

        var causes = new List<Cause>();
        foreach (var (first, second) in gap.First.Zip(gap.Second))
        {
            if (first.Text == second.Text)
                continue;

            if ((OfKinds(first, second) ?? OfPair(first, second, gap, hint)) is not { } found)
                return null;

            causes.AddRange(found);
        }

        return [.. causes.Distinct()];
    }

    /// <summary>One side holds a path that is known; the other a path that is not, such as one without links.</summary>
    private static IReadOnlyList<Cause>? OfKnownPath(IReadOnlyList<Token> tokens, string other)
    {
        var known = tokens.Where(token => token.Kind <= TokenKind.Temporary).Select(token => token.Kind).ToList();
        return known.Count > 0 && PathStart().IsMatch(other) ? [.. known.Distinct().Select(OfPath)] : null;
    }

    /// <summary>What the place tells as a whole, and the runs of letters that it is part of.</summary>
    private IReadOnlyList<Cause>? OfWhole(Gap gap, string hint)
    {
        if (gap.FirstText.Length > 0 && gap.SecondText.Length > 0 && NumberReading.AreSame(gap.FirstText, gap.SecondText))
            return [TextCauses.NumberFormat];

        if (IsUnit(gap))
            return [TextCauses.NumberFormat];

        return OfRun(gap, char.IsLetterOrDigit, hint)
            ?? OfRun(gap, letter => char.IsLetterOrDigit(letter) || letter is '_' or '-', hint)
            ?? OfRun(gap, letter => char.IsLetterOrDigit(letter) || letter is '+' or '/' or '=', hint)
            ?? OfRun(gap, letter => char.IsLetterOrDigit(letter)
                || letter is '.' or ',' or '+' or '-' or ':' or '/' or '\u00A0' or '\u202F', hint);
    }

    private IReadOnlyList<Cause>? OfRun(Gap gap, Func<char, bool> goesOn, string hint)
    {
        if (!gap.FirstText.All(goesOn) || !gap.SecondText.All(goesOn))
            return null;

        var (first, second) = (gap.FirstSpan.Grown(goesOn), gap.SecondSpan.Grown(goesOn));
        if (MomentReader.Of(first.Text) is { } left && MomentReader.Of(second.Text) is { } right)
            return OfMoments(left, right, hint + first.Before);

        return NumberReading.AreSame(first.Text, second.Text) ? [TextCauses.NumberFormat]
            : RandomText.Of(first.Text, second.Text) is { } random ? [random] : null;
    }

    /// <summary>Names of time zones, or offsets, that stand alone.</summary>
    private static bool AreZones(Gap gap)
    {
        static bool GoesOn(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or ':' or '/' or '_';

        return ZoneName().IsMatch(gap.FirstSpan.Grown(GoesOn).Text) && ZoneName().IsMatch(gap.SecondSpan.Grown(GoesOn).Text);
    }

    /// <summary>50% and 50 %: the sign stands where the language wants it.</summary>
    private static bool IsUnit(Gap gap) =>
        string.IsNullOrWhiteSpace(gap.FirstText + gap.SecondText)
        && gap.FirstSpan.Before is [.., var before] && char.IsDigit(before) && gap.FirstSpan.After is ['%' or '€' or '$', ..];

    [GeneratedRegex(@"\A(?:[/\\.~]|[A-Za-z]:[/\\])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathStart();

    [GeneratedRegex(
        @"\A(?:(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z_+\-/0-9]+|UTC|GMT"
        + @"|[+\-]\d{2}:?\d{2})\z",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZoneName();
}
