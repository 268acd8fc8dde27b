using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>Compares the values that an option or an argument takes.</summary>
/// <param name="trial">Tries lines and keeps what is found.</param>
/// <param name="pair">The values.</param>
internal sealed class ValueComparison(LineTrial trial, ValuePair pair)
{
    private readonly ValueContract was = pair.Was;
    private readonly ValueContract now = pair.Now;

    /// <summary>Compares how many values are taken, and which.</summary>
    public void Run()
    {
        var broken = Counts().DistinctBy(values => values.Count).Where(BreaksByCount).ToList();
        var isBroken = broken.Count > 0;
        if (!isBroken && (now.Most > was.Most || now.Least < was.Least))
            Tell(ChangeKind.Addition, $"\"{pair.Item}\" takes more values than it did.");
        if (was.Most > 0 && now.Most > 0)
            CompareKind(isBroken);
    }

    private void CompareKind(bool isBrokenByCount)
    {
        var refused = Singles().Distinct(StringComparer.Ordinal).Where(IsAccepted).ToList();
        var isBroken = refused.Any(value => BreaksByKind(value, refused));
        if (!isBroken && UnprovenOrNull() is { } doubt)
            Tell(ChangeKind.Unproven, doubt);
        else if (AddedOrNull(isBroken || isBrokenByCount) is { } added)
            Tell(ChangeKind.Addition, added);
    }

    private void Tell(ChangeKind kind, string statement) =>
        trial.Tell(new ContractChange(kind, pair.Item, statement) { Place = pair.Place });

    private bool BreaksByCount(IReadOnlyList<string> values) => Breaks(
        values.Count == 0 ? $"\"{pair.Item}\" now wants a value."
            : now.Most == 0 ? $"\"{pair.Item}\" no longer takes a value."
            : $"\"{pair.Item}\" no longer takes \"{string.Join(' ', values)}\".",
        values,
        pair.Single(was with { Least = now.Least, Most = now.Most }, now with { Least = was.Least, Most = was.Most }));

    /// <summary>Choices that went are told together, for one reason took them all.</summary>
    private bool BreaksByKind(string value, IReadOnlyList<string> refused) => Breaks(
        $"\"{pair.Item}\" no longer takes {(was.Choices.Count > 0 && now.Choices.Count > 0 ? Quoted(refused) : Quoted([value]))}.",
        [.. Enumerable.Repeat(value, Math.Max(1, was.Least))],
        pair.Single(now with { Least = was.Least, Most = was.Most }, was with { Least = now.Least, Most = now.Most }));

    private bool Breaks(string statement, IReadOnlyList<string> values, SingleChange single) => trial.Breaks(
        new ContractChange(ChangeKind.Breaking, pair.Item, statement) { Place = pair.Place }, pair.Wish(values), single);

    /// <summary>How many values the old side takes that may be too few or too many now, or may take in what stands behind them.</summary>
    private IEnumerable<IReadOnlyList<string>> Counts()
    {
        var value = was.ExampleFor(now.Most > 0 ? now : null);
        if (was.Most > now.Most)
            yield return [.. Enumerable.Repeat(value, Math.Max(now.Most + 1, was.Least))];
        if (was.Least < now.Least)
            yield return [.. Enumerable.Repeat(value, was.Least)];
        if (was.Most < now.Most)
            yield return [.. Enumerable.Repeat(value, was.Most)];
    }

    private IEnumerable<string> Singles()
    {
        if (!IsTold(was) || !IsTold(now) || was.Kind == ValueKind.Judged || now.Kind == ValueKind.Judged)
            return was.Choices.Count > 0 && now.Choices.Count > 0 ? was.Choices.Except(now.Choices, trial.Names) : [];

        return was.Choices.Count > 0 ? was.Choices.Except(now.Choices, trial.Names) : was.Kind switch
        {
            ValueKind.Number => Edges().Prepend("0.5"),
            ValueKind.Integer => Edges().Prepend("7"),
            ValueKind.Truth => ["true", "false"],
            _ => Edges().Prepend("value"),
        };
    }

    private IEnumerable<string> Edges() =>
        new[] { was, now }.SelectMany(value =>
            value.Range?.Edges(was.Kind == ValueKind.Number ? ValueKind.Number : ValueKind.Integer) ?? []);

    private bool IsAccepted(string value) => ValueAcceptor.Refusal(was, "", value, StringComparison.Ordinal) is null;

    /// <summary>Whether it is known which values are taken, and not only how many.</summary>
    private static bool IsTold(ValueContract value) => value.Kind != ValueKind.Unknown || value.Choices.Count > 0;

    private string? UnprovenOrNull()
    {
        var isJudgedOtherwise = (was.Kind == ValueKind.Judged || now.Kind == ValueKind.Judged) && was.Conversion != now.Conversion;
        return isJudgedOtherwise ? $"Which values \"{pair.Item}\" takes is judged by other code."
            : !IsTold(was) && now.Choices.Count > 0 ? $"\"{pair.Item}\" is now told to take only {Quoted(now.Choices)}." : null;
    }

    private string? AddedOrNull(bool isBroken)
    {
        var added = was.Choices.Count == 0 ? [] : now.Choices.Except(was.Choices, trial.Names).ToList();
        var isWider = !isBroken && IsTold(was) && IsTold(now)
            && ((was.Choices.Count > 0 && now.Choices.Count == 0) || now.Kind != was.Kind || now.Range != was.Range);
        return added.Count > 0 ? $"\"{pair.Item}\" also takes {Quoted(added)}."
            : isWider ? $"\"{pair.Item}\" takes more than it did." : null;
    }

    private static string Quoted(IReadOnlyList<string> values) => Counted.Listed([.. values.Select(value => $"\"{value}\"")]);
}
