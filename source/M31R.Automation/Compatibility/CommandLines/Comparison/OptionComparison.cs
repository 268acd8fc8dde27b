using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>Compares the options of a command.</summary>
/// <param name="trial">Tries lines and keeps what is found.</param>
/// <param name="one">The command of the last release.</param>
/// <param name="other">The command of now.</param>
internal sealed class OptionComparison(LineTrial trial, CommandContract one, CommandContract other)
{
    /// <summary>Compares them.</summary>
    public void Run()
    {
        foreach (var option in one.Options)
            Compare(option, other.Options.FirstOrDefault(each => trial.Share(each, option)));

        foreach (var option in other.Options.Where(option => !one.Options.Any(each => trial.Share(each, option))))
            New(option);
    }

    private void New(OptionContract option)
    {
        var item = one.Item(option.Name);
        if (option.IsRequired)
            trial.Breaks(
                new ContractChange(ChangeKind.Breaking, item, $"The new option \"{item}\" is required.") { Place = option.Place },
                trial.Examples.Of(one),
                one,
                one with { Options = [.. one.Options, option] });
        else if (!option.IsHidden)
            trial.Tell(new ContractChange(ChangeKind.Addition, item, $"The option \"{item}\" is new.") { Place = option.Place });
    }

    private void Compare(OptionContract option, OptionContract? next)
    {
        if (next is null)
        {
            if (!option.IsHidden)
                Gone(option, option.Name, []);
            return;
        }

        foreach (var name in option.Names.Where(name => !next.Names.Contains(name, trial.Names)))
            Gone(option, name, [.. option.Names.Where(each => each != name)]);

        foreach (var name in next.Names.Where(name => !option.Names.Contains(name, trial.Names)))
            trial.Tell(new ContractChange(ChangeKind.Addition, one.Item(name), $"\"{one.Item(option.Name)}\" has the new name \"{name}\".")
            {
                Place = next.Place,
            });

        CompareNeed(option, next);
        CompareValues(option, next);
        CompareMeaning(option, next);
    }

    private void Gone(OptionContract option, string name, IReadOnlyList<string> left) => trial.Breaks(
        new ContractChange(ChangeKind.Breaking, one.Item(name), $"The option \"{one.Item(name)}\" is gone.")
        {
            Place = option.Place,
            IsRemoval = true,
            Deprecation = option.Deprecation,
        },
        trial.Examples.Of(one, ExampleLine.With(option, name), [option]),
        one,
        left.Count == 0 ? Without(option) : Changed(option, option with { Names = left }));

    private void CompareNeed(OptionContract option, OptionContract next)
    {
        var item = one.Item(option.Name);
        if (next.IsRequired && !option.IsRequired)
            trial.Breaks(
                new ContractChange(ChangeKind.Breaking, item, $"\"{item}\" is now required.") { Place = next.Place },
                trial.Examples.Of(one),
                one,
                Changed(option, option with { IsRequired = true }));
        else if (option.IsRequired && !next.IsRequired)
            trial.Tell(new ContractChange(ChangeKind.Addition, item, $"\"{item}\" is no longer required.") { Place = next.Place });
    }

    private void CompareValues(OptionContract option, OptionContract next) =>
        new ValueComparison(trial, one, new ValuePair(option.Value, next.Value)
        {
            Item = one.Item(option.Name),
            Place = next.Place,
            Line = values => trial.Examples.Of(one, values.Prepend(option.Name), [option]),
            Changed = Changed(option, option with { Value = next.Value }),
        }).Run();

    private void CompareMeaning(OptionContract option, OptionContract next)
    {
        var item = one.Item(option.Name);
        if (option.Default is { } was && next.Default is { } value && was != value)
            Behaves(item, $"The default of \"{item}\" was \"{was}\" and is \"{value}\".", next);
        if (option.Collects == true && next.Collects == false)
            Behaves(item, $"Given more than once, all values of \"{item}\" counted, and only the last one does now.", next);
    }

    private void Behaves(string item, string statement, OptionContract next) =>
        trial.Tell(new ContractChange(ChangeKind.Behavioural, item, statement) { Place = next.Place });

    private CommandContract Without(OptionContract option) =>
        one with { Options = [.. one.Options.Where(each => !ReferenceEquals(each, option))] };

    private CommandContract Changed(OptionContract option, OptionContract next) =>
        one with { Options = [.. one.Options.Select(each => ReferenceEquals(each, option) ? next : each)] };
}
