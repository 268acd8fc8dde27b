using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>Compares what a command is told by place.</summary>
/// <param name="trial">Tries lines and keeps what is found.</param>
/// <param name="one">The command of the last release.</param>
/// <param name="other">The command of now.</param>
internal sealed class ArgumentComparison(LineTrial trial, CommandContract one, CommandContract other)
{
    /// <summary>Compares them, by name where the names of then stand in their order among those of now, else by place.</summary>
    public void Run()
    {
        if (one.TakesAnyArguments || other.TakesAnyArguments)
            return;

        Swapped();
        foreach (var (was, next) in Counterparts.OfArguments(one, other))
        {
            if (was is null)
                New(next!);
            else if (next is null)
                Gone(was);
            else
                Compare(was, next);
        }
    }

    /// <summary>The same words are accepted, and each means another thing.</summary>
    private void Swapped()
    {
        var names = one.Arguments.Select(argument => argument.Name).ToList();
        var next = other.Arguments.Select(argument => argument.Name).ToList();
        if (names.Count != next.Count
            || !names.Order(StringComparer.Ordinal).SequenceEqual(next.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return;

        foreach (var (place, name) in names.Index().Where(each => next[each.Index] != each.Item))
            trial.Tell(new ContractChange(
                ChangeKind.Behavioural, Item(one.Arguments[place]),
                    $"In the place of \"{Item(one.Arguments[place])}\" stands <{next[place]}> now.")
            {
                Place = other.Arguments.First(argument => argument.Name == name).Place,
            });
    }

    private void New(ArgumentContract next)
    {
        var change = new ContractChange(ChangeKind.Addition, Item(next), $"The argument \"{Item(next)}\" is new.") { Place = next.Place };
        if (next.Value.Least == 0)
            trial.Tell(change);
        else
            trial.Breaks(
                change with { Statement = $"The new argument \"{Item(next)}\" is required." },
                new LineWish(one) { WithoutArgument = next },
                new SingleChange(one, other)
                {
                    Changed = one with { Arguments = [.. one.Arguments, next] },
                    Restored = Now(next, null),
                });
    }

    private void Gone(ArgumentContract was) => trial.Breaks(
        new ContractChange(ChangeKind.Breaking, Item(was), $"The argument \"{Item(was)}\" is gone.")
        { Place = was.Place, IsRemoval = true },
        Filled(was, [.. Enumerable.Repeat(was.Value.Example, Math.Max(1, was.Value.Least))]),
        new SingleChange(one, other)
        {
            Changed = Then(was, null),
            Restored = other with { Arguments = [.. other.Arguments.Take(IndexOf(was)), was, .. other.Arguments.Skip(IndexOf(was))] },
        });

    private void Compare(ArgumentContract was, ArgumentContract next)
    {
        if (was.ChoiceNoun is not null)
        {
            CompareChoices(was, next);
            return;
        }

        new ValueComparison(trial, new ValuePair(was.Value, next.Value)
        {
            Item = Item(was),
            Place = next.Place,
            Wish = values => Filled(was, values),
            Single = (then, now) => Single(was with { Value = then }, next with { Value = now }, (was, next)),
        }).Run();
        if (was.Default is { } before && next.Default is { } value && before != value)
            trial.Tell(new ContractChange(
                ChangeKind.Behavioural, Item(was),
                $"The default of \"{Item(was)}\" was \"{before}\" and is \"{value}\".")
            {
                Place = next.Place,
            });
    }

    /// <summary>Each choice is an item, as the targets of a build are.</summary>
    private void CompareChoices(ArgumentContract was, ArgumentContract next)
    {
        foreach (var choice in was.Value.Choices.Except(next.Value.Choices, trial.Names))
            trial.Breaks(
                new ContractChange(ChangeKind.Breaking, $"{was.ChoiceNoun} {choice}", $"The {was.ChoiceNoun} \"{choice}\" is gone.")
                {
                    Place = next.Place,
                    IsRemoval = true,
                },
                Filled(was, [choice]),
                Single(
                    was with { Value = was.Value with { Choices = [.. was.Value.Choices.Where(each => each != choice)] } },
                    next with { Value = next.Value with { Choices = [.. next.Value.Choices, choice] } },
                    (was, next)));

        foreach (var choice in next.Value.Choices.Except(was.Value.Choices, trial.Names))
            trial.Tell(new ContractChange(ChangeKind.Addition, $"{was.ChoiceNoun} {choice}", $"The {was.ChoiceNoun} \"{choice}\" is new.")
            {
                Place = next.Place,
            });
    }

    private string Item(ArgumentContract argument) => one.Item($"<{argument.Name}>");

    private LineWish Filled(ArgumentContract was, IReadOnlyList<string> values) => new(one) { Filled = (was, values) };

    private SingleChange Single(ArgumentContract then, ArgumentContract now, (ArgumentContract Was, ArgumentContract Next) pair) =>
        new(one, other) { Changed = Then(pair.Was, then), Restored = Now(pair.Next, now) };

    private CommandContract Then(ArgumentContract was, ArgumentContract? next) =>
        one with { Arguments = Replaced(one.Arguments, was, next) };

    private CommandContract Now(ArgumentContract next, ArgumentContract? was) =>
        other with { Arguments = Replaced(other.Arguments, next, was) };

    private static IReadOnlyList<ArgumentContract> Replaced(
        IReadOnlyList<ArgumentContract> arguments, ArgumentContract argument, ArgumentContract? by) =>
        [.. arguments.Select(each => ReferenceEquals(each, argument) ? by : each).OfType<ArgumentContract>()];

    private int IndexOf(ArgumentContract was) => one.Arguments.TakeWhile(each => !ReferenceEquals(each, was)).Count();
}
