namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Why two numbers differ, or two tokens that hold digits.</summary>
/// <param name="sides">What is known of the builds.</param>
internal sealed class NumberJudge(TextSides sides)
{
    private static readonly DateTimeOffset VersionZero = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The causes; null when nothing explains it.</summary>
    /// <param name="first">The token of the first build.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="gap">Where they stand.</param>
    /// <param name="hint">What is said before the line.</param>
    public IReadOnlyList<Cause>? Of(Token first, Token second, Gap gap, string hint)
    {
        var before = hint + gap.FirstSpan.Before;
        if (IsDuration(first, second, before))
            return [TextCauses.Duration, .. Form(first.Text, second.Text)];

        if (sides.AreEpochs(first.Text, second.Text))
            return [TextCauses.Time];

        return first.Kind == TokenKind.Number && second.Kind == TokenKind.Number
            ? OfNumbers(first.Text, second.Text, before, gap.FirstSpan.After)
            : RandomText.Of(first.Text, second.Text) is { } random ? [random] : null;
    }

    private IReadOnlyList<Cause>? OfNumbers(string first, string second, string before, string after)
    {
        if (NumberReading.AreSame(first, second))
            return [TextCauses.NumberFormat];

        if (sides.World.Of(first, second, before) is { } ofWorld)
            return [ofWorld];

        if (HintWords.TellProcess(before, after))
            return [TextCauses.ProcessId];

        if (HintWords.TellUser(before))
            return [TextCauses.UserName];

        if (IsVersionOfDay(first, sides.FirstClock) && IsVersionOfDay(second, sides.SecondClock))
            return [TextCauses.Time];

        if (sides.FirstClock.IsYear(first) && sides.SecondClock.IsYear(second))
            return [TextCauses.Date];

        if (AreQuartersApart(first, second))
            return [TextCauses.TimeZone];

        return DrawnNumbers.AreCounts(first, second) && !HintWords.TellRandom(before)
            ? null
            : [RandomText.Of(first, second) ?? TextCauses.Random, .. Form(first, second)];
    }

    private static bool IsDuration(Token first, Token second, string before) => (first.Kind, second.Kind) switch
    {
        (TokenKind.Duration, TokenKind.Duration) => true,
        (TokenKind.Duration or TokenKind.Number or TokenKind.Moment, TokenKind.Duration or TokenKind.Number or TokenKind.Moment) =>
            HintWords.TellDuration(before) || (HintWords.TellTime(before) && IsFraction(first.Text) && IsFraction(second.Text)),
        _ => false,
    };

    private static bool IsFraction(string text) => text.Length < 10 && text.AsSpan().ContainsAny('.', ',');

    private static IEnumerable<Cause> Form(string first, string second) =>
        NumberReading.AreWrittenOtherwise(first, second) ? [TextCauses.NumberFormat] : [];

    /// <summary>A time of the past, read in two time zones, is whole quarters of an hour apart.</summary>
    private static bool AreQuartersApart(string first, string second) =>
        first.Length == second.Length && EpochReading.Of(first) is { } left && EpochReading.Of(second) is { } right
        && ClockFaces.AreOfTwoZones(left - right);

    /// <summary>1.0.9822.19234: 1.0.* counts the days since 2000 and the seconds of the day by twos.</summary>
    private static bool IsVersionOfDay(string text, BuildClock clock) =>
        text.Split('.') is [_, _, { Length: 4 or 5 } days, { Length: <= 5 } seconds]
        && MomentParts.Number(seconds) < 43200 && clock.IsKnown && clock.IsNear(VersionZero.AddDays(MomentParts.Number(days)));
}
