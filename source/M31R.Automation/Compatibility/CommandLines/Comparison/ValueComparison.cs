using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>Compares the values that an option or an argument takes.</summary>
/// <param name="trial">Tries lines and keeps what is found.</param>
/// <param name="command">The command of the last release.</param>
/// <param name="pair">The values.</param>
internal sealed class ValueComparison(LineTrial trial, CommandContract command, ValuePair pair)
{
    private readonly ValueContract was = pair.Was;
    private readonly ValueContract now = pair.Now;

    /// <summary>Compares them.</summary>
    public void Run()
    {
        if (!Breaks() && !TellsUnproven() && AddedOrNull() is { } statement)
            trial.Tell(new ContractChange(ChangeKind.Addition, pair.Item, statement) { Place = pair.Place });
    }

    private bool Breaks() => Candidates().Distinct(SameWords.Instance).Any(values => trial.Breaks(
        new ContractChange(ChangeKind.Breaking, pair.Item, Statement(values)) { Place = pair.Place },
        pair.Line(values),
        command,
        pair.Changed));

    private string Statement(IReadOnlyList<string> values) => values.Count == 0
        ? $"\"{pair.Item}\" now wants a value."
        : now.Most == 0 ? $"\"{pair.Item}\" no longer takes a value."
        : $"\"{pair.Item}\" no longer takes \"{string.Join(' ', values)}\".";

    /// <summary>Values that the old side takes, of which one may be refused now.</summary>
    private IEnumerable<IReadOnlyList<string>> Candidates()
    {
        foreach (var single in Singles().Distinct(StringComparer.Ordinal).Where(IsAccepted))
            yield return [.. Enumerable.Repeat(single, Math.Max(was.Most > 0 ? 1 : 0, was.Least))];

        var value = Usual;
        yield return [.. Enumerable.Repeat(value, was.Least)];
        if (was.Most > now.Most)
            yield return [.. Enumerable.Repeat(value, now.Most + 1)];
        if (now.Most > was.Most)
            yield return [.. Enumerable.Repeat(value, was.Most)];
    }

    /// <summary>A value of which nobody doubts that both sides take it, where they take the same.</summary>
    private string Usual => IsTold(was) && was.Kind != ValueKind.Judged ? was.Example : now.Example;

    private IEnumerable<string> Singles()
    {
        if (!IsTold(was) || !IsTold(now) || was.Kind == ValueKind.Judged || now.Kind == ValueKind.Judged)
            return was.Choices.Count > 0 && now.Choices.Count > 0 ? was.Choices.Except(now.Choices, StringComparer.Ordinal) : [Usual];

        return was.Choices.Count > 0 ? was.Choices.Except(now.Choices, StringComparer.Ordinal) : was.Kind switch
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

    private bool TellsUnproven()
    {
        var isJudgedOtherwise = (was.Kind == ValueKind.Judged || now.Kind == ValueKind.Judged) && was.Conversion != now.Conversion;
        var isLimitedNow = !IsTold(was) && now.Choices.Count > 0 && was.Most > 0;
        if (!isJudgedOtherwise && !isLimitedNow)
            return false;

        trial.Tell(new ContractChange(ChangeKind.Unproven, pair.Item, isJudgedOtherwise
            ? $"Which values \"{pair.Item}\" takes is judged by other code."
            : $"\"{pair.Item}\" is now told to take only {Counted.Listed([.. now.Choices.Select(choice => $"\"{choice}\"")])}.")
        {
            Place = pair.Place,
        });
        return true;
    }

    private string? AddedOrNull()
    {
        var added = was.Choices.Count == 0 ? [] : now.Choices.Except(was.Choices, StringComparer.Ordinal).ToList();
        var isWider = now.Most > was.Most || now.Least < was.Least
            || (IsTold(was) && IsTold(now)
                && ((was.Choices.Count > 0 && now.Choices.Count == 0) || now.Kind != was.Kind || now.Range != was.Range));
        return added.Count > 0 ? $"\"{pair.Item}\" also takes {Counted.Listed([.. added.Select(choice => $"\"{choice}\"")])}."
            : isWider ? $"\"{pair.Item}\" takes more than it did." : null;
    }

    /// <summary>Lists of words are the same when their words are.</summary>
    private sealed class SameWords : IEqualityComparer<IReadOnlyList<string>>
    {
        public static readonly SameWords Instance = new();

        public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => (x ?? []).SequenceEqual(y ?? [], StringComparer.Ordinal);

        public int GetHashCode(IReadOnlyList<string> obj) => obj.Count;
    }
}
