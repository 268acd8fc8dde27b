namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Why two texts of many lines differ.</summary>
/// <param name="sides">What is known of the builds.</param>
internal sealed class TextJudge(TextSides sides)
{
    private const int MostLines = 2000;
    private readonly LineJudge lines = new(sides);

    /// <summary>The causes, at their lines.</summary>
    /// <param name="first">The text of the first build.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="where">Where both stand.</param>
    public IReadOnlyList<Difference> Of(string first, string second, string where)
    {
        if (sides.World.OfWhole(first, second) is { } whole)
            return [new Difference(whole, PartPlace.Of(where, "line 1"), Excerpt.Of(first.Trim()), Excerpt.Of(second.Trim()))];

        var (left, right) = (LineSplit.Of(first), LineSplit.Of(second));
        var matching = LineMatching.Of(left.Lines, right.Lines, sides);
        var dump = new EnvironmentDump(left.Lines, right.Lines, sides);
        return WithoutNames(
        [
            .. Ends(left, right, where),
            .. Order(dump.OrderOf(matching.Moved), left, right, where),
            .. Changed(dump, left, right, matching, where),
            .. matching.OnlyFirst.Take(MostLines).Select(line => Alone(dump, left.Lines[line], PartPlace.Of(where, $"line {line + 1}"),
                isFirst: true)),
            .. matching.OnlySecond.Take(MostLines).Select(line => Alone(dump, right.Lines[line], PartPlace.Of(where, $"line {line + 1}"),
                isFirst: false)),
        ]);
    }

    private IEnumerable<Difference> Changed(
        EnvironmentDump dump, LineSplit first, LineSplit second, LineMatching matching, string where)
    {
        bool AreNumbers((int First, int Second) pair) =>
            DrawnNumbers.IsAlone(first.Lines[pair.First]) && DrawnNumbers.IsAlone(second.Lines[pair.Second]);

        var isRow = DrawnNumbers.AreRow(matching.Changed.Count(AreNumbers));
        foreach (var pair in matching.Changed.Take(MostLines))
        {
            var found = Of(dump, first.Lines[pair.First], second.Lines[pair.Second], PartPlace.Of(where, $"line {pair.First + 1}"));
            foreach (var difference in isRow && AreNumbers(pair) ? DrawnNumbers.InRow(found) : found)
                yield return difference;
        }
    }

    /// <summary>In a text of another language, lines too short to tell their language are of that language too.</summary>
    private static IReadOnlyList<Difference> WithoutNames(IReadOnlyList<Difference> found) =>
        found.Any(difference => difference.Cause == TextCauses.Language)
            ? [.. found.Where(difference => difference.Cause != TextCauses.Content)]
            : found;

    private IEnumerable<Difference> Of(EnvironmentDump dump, string first, string second, string where) =>
        dump.Holds(first) && dump.Holds(second)
            ? [new Difference(TextCauses.Environment, where, Excerpt.Of(first), Excerpt.Of(second))]
            : Of(first, second, where, "");

    /// <summary>The causes in a pair of lines, which may be JSON each.</summary>
    /// <param name="first">The line of the first build.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="where">Where both stand.</param>
    /// <param name="hint">What is said before them: the name of a value.</param>
    public IEnumerable<Difference> Of(string first, string second, string where, string hint)
    {
        if (JsonJudge.TryOf(first, second, where, sides) is { Count: > 0 } json)
            return json;

        return lines.Of(first, second, hint).Select(found => new Difference(found.Cause, where, found.First, found.Second));
    }

    /// <summary>Other line ends, when the kinds differ that each side uses.</summary>
    public static IEnumerable<Difference> Ends(LineSplit first, LineSplit second, string where) =>
        first.HasEndsOf(second)
            ? []
            : [new Difference(TextCauses.LineEnds, where, Shown(first.Ends), Shown(second.Ends))];

    private static string Shown(string ends) =>
        ends.Replace("\r", "CR", StringComparison.Ordinal).Replace("\n", "LF", StringComparison.Ordinal);

    private static IEnumerable<Difference> Order((Cause Cause, int Line)? order, LineSplit first, LineSplit second, string where)
    {
        if (order is var (cause, line))
            yield return new Difference(cause, PartPlace.Of(where, $"line {line + 1}"), Excerpt.Of(first.Lines[line]),
                Excerpt.Of(line < second.Lines.Count ? second.Lines[line] : ""));
    }

    private Difference Alone(EnvironmentDump dump, string line, string where, bool isFirst)
    {
        var words = line.Split([' ', '=', ':', '"', '\'', '\t', '<', '>', ',', ';', '$', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        var cause = dump.Holds(line) || words.Any(sides.IsVariable) ? TextCauses.Environment : TextCauses.Content;
        return new Difference(cause, where, isFirst ? Excerpt.Of(line) : "", isFirst ? "" : Excerpt.Of(line));
    }
}
