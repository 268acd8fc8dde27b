using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>
/// Collects changes, and tries the lines that are to show what breaks: the last release accepts them, the program of now refuses them, and
/// so does that of the last release once this one change is made to it. So each change answers for itself where there are many. A line is
/// best that the program of now would accept without this change.
/// </summary>
/// <param name="old">The program of the last release.</param>
/// <param name="now">The program of now.</param>
internal sealed class LineTrial(CommandContract old, CommandContract now)
{
    private const string Form = "command line";
    private readonly LineAcceptor before = new(old);
    private readonly LineAcceptor after = new(now);
    private readonly ExampleLine[] examples = [new(old, now), new(old)];
    private readonly ExampleLine examplesOfNow = new(old, now, isForPeer: true);
    private readonly List<ContractChange> changes = [];

    /// <summary>How names are compared.</summary>
    public StringComparer Names => StringComparer.FromComparison(Comparison);

    /// <summary>The same for parts of names.</summary>
    public StringComparison Comparison => old.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The changes in ordinal order of item.</summary>
    public IReadOnlyList<ContractChange> Changes =>
        [.. changes.OrderBy(change => change.Item, StringComparer.Ordinal).ThenBy(change => change.Kind)];

    /// <summary>Adds a change that breaks nobody.</summary>
    public void Tell(ContractChange change) => changes.Add(change);

    /// <summary>Adds a change that breaks when a line shows it, and answers whether one did.</summary>
    /// <param name="change">What to say.</param>
    /// <param name="wish">What the line is to show.</param>
    /// <param name="single">The change alone.</param>
    public bool Breaks(ContractChange change, LineWish wish, SingleChange single)
    {
        if (WitnessOf(wish, single) is not { } witness)
            return false;

        changes.Add(now.IsFreelyTold || single.Other.IsFreelyTold
            ? change with { Kind = ChangeKind.Unproven }
            : change with { Kind = ChangeKind.Breaking, Witness = witness });
        return true;
    }

    private Witness? WitnessOf(LineWish wish, SingleChange single)
    {
        var changed = new LineAcceptor(old.Replacing(single.One, single.Changed));
        var lines = Forms(wish).SelectMany(form => examples.Select(example => example.Of(form)))
            .Where(line => before.Refusal(line) is null && after.Refusal(line) is not null && changed.Refusal(line) is not null).ToList();
        if (lines.Count == 0)
            return null;

        var restored = new LineAcceptor(now.Replacing(single.Other, single.Restored));
        if (lines.Find(line => restored.Refusal(line) is null) is { } shown)
            return WitnessOf(shown, after.Refusal(shown)!);

        var line = examplesOfNow.Of(wish);
        return WitnessOf(lines[0], restored.Refusal(line) is null && after.Refusal(line) is { } refusal
            ? $"{refusal}, also when all else that is wanted now is given: {Written(line)}"
            : changed.Refusal(lines[0])!);
    }

    /// <summary>Options may stand behind arguments, where none of those takes all that follows.</summary>
    private static IEnumerable<LineWish> Forms(LineWish wish) =>
        wish is { Words.Count: > 0, Command: { Commands.Count: 0, TakesAnyArguments: false } command }
            && command.Arguments.Count > 0 && command.Arguments.All(argument => argument.Value.Most != ValueContract.Any)
            ? [wish, wish with { StandsLast = true }]
            : [wish];

    private Witness WitnessOf(IReadOnlyList<string> line, string refusal) =>
        new(Form, Written(line)) { Before = "accepted", Now = refusal };

    private string Written(IReadOnlyList<string> line) => string.Join(' ', line.Prepend(old.Title));
}
