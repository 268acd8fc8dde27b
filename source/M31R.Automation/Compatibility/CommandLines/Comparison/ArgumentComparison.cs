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
        foreach (var (was, next) in Pairs())
        {
            if (was is null)
                New(next!);
            else if (next is null)
                Gone(was);
            else
                Compare(was, next);
        }
    }

    private IEnumerable<(ArgumentContract? Was, ArgumentContract? Next)> Pairs()
    {
        var (old, now) = (one.Arguments, other.Arguments);
        var areNamed = Distinct(old) && Distinct(now);
        if (areNamed && IsWithin(old, now))
            return now.Select(next => (old.FirstOrDefault(was => was.Name == next.Name), (ArgumentContract?)next));

        return areNamed && IsWithin(now, old)
            ? old.Select(was => ((ArgumentContract?)was, now.FirstOrDefault(next => was.Name == next.Name)))
            : Enumerable.Range(0, Math.Max(old.Count, now.Count))
                .Select(index => (old.ElementAtOrDefault(index), now.ElementAtOrDefault(index)));
    }

    private static bool Distinct(IReadOnlyList<ArgumentContract> arguments) =>
        arguments.DistinctBy(each => each.Name).Count() == arguments.Count;

    private static bool IsWithin(IReadOnlyList<ArgumentContract> few, IReadOnlyList<ArgumentContract> many)
    {
        var at = 0;
        foreach (var argument in many)
        {
            if (at < few.Count && few[at].Name == argument.Name)
                at++;
        }

        return at == few.Count;
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
                trial.Examples.Of(one),
                one,
                one with { Arguments = [.. one.Arguments, next] });
    }

    private void Gone(ArgumentContract was) => trial.Breaks(
        new ContractChange(ChangeKind.Breaking, Item(was), $"The argument \"{Item(was)}\" is gone.")
        { Place = was.Place, IsRemoval = true },
        trial.Examples.Of(one, arguments: Filled(was, [.. Enumerable.Repeat(was.Value.Example, Math.Max(1, was.Value.Least))])),
        one,
        one with { Arguments = [.. one.Arguments.Where(each => !ReferenceEquals(each, was))] });

    private void Compare(ArgumentContract was, ArgumentContract next)
    {
        if (was.ChoiceNoun is not null)
        {
            CompareChoices(was, next);
            return;
        }

        new ValueComparison(trial, one, new ValuePair(was.Value, next.Value)
        {
            Item = Item(was),
            Place = next.Place,
            Line = values => trial.Examples.Of(one, arguments: Filled(was, values)),
            Changed = Changed(was, was with { Value = next.Value }),
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
                trial.Examples.Of(one, arguments: Filled(was, [choice])),
                one,
                Changed(was, was with { Value = was.Value with { Choices = [.. was.Value.Choices.Where(each => each != choice)] } }));

        foreach (var choice in next.Value.Choices.Except(was.Value.Choices, trial.Names))
            trial.Tell(new ContractChange(ChangeKind.Addition, $"{was.ChoiceNoun} {choice}", $"The {was.ChoiceNoun} \"{choice}\" is new.")
            {
                Place = next.Place,
            });
    }

    private string Item(ArgumentContract argument) => one.Item($"<{argument.Name}>");

    private CommandContract Changed(ArgumentContract was, ArgumentContract next) =>
        one with { Arguments = [.. one.Arguments.Select(each => ReferenceEquals(each, was) ? next : each)] };

    /// <summary>What stands for the arguments before one of them, for that one, and behind it as they want it.</summary>
    private IEnumerable<string> Filled(ArgumentContract argument, IReadOnlyList<string> values)
    {
        var index = one.Arguments.TakeWhile(each => !ReferenceEquals(each, argument)).Count();
        return
        [
            .. one.Arguments.Take(index).SelectMany(each =>
                Enumerable.Repeat(each.Value.Example, Math.Max(values.Count == 0 ? each.Value.Least : 1, each.Value.Least))),
            .. values,
            .. one.Arguments.Skip(index + 1).SelectMany(each => each.Value.Examples),
        ];
    }
}
