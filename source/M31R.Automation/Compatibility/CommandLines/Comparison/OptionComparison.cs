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
        var pairs = one.Options.Select(option => (Was: option, Next: Counterparts.Of(other, option, trial.Names))).ToList();
        foreach (var (option, next) in pairs)
        {
            if (next is not null)
                Compare(option, next);
            else if (!option.IsHidden)
                Gone(option, option.Name, null);
        }

        CompareAbbreviations();
        foreach (var option in other.Options.Where(option => !pairs.Exists(pair => ReferenceEquals(pair.Next, option))))
            New(option);
    }

    /// <summary>That options may be shortened is no contract, for any new option takes some of it; that none may be any more is told.</summary>
    private void CompareAbbreviations()
    {
        if (!one.AllowsPrefixes || other.AllowsPrefixes)
            return;

        var known = one.Options.Where(option => !option.EndsLine).SelectMany(option => option.Names)
            .Where(name => name.StartsWith("--", StringComparison.Ordinal))
            .FirstOrDefault(name => other.OptionCalled(name, trial.Comparison) is not null
                && one.OptionCalled(name[..^1], trial.Comparison) is not null && other.OptionCalled(name[..^1], trial.Comparison) is null);
        if (known is not null)
            trial.Tell(new ContractChange(
                ChangeKind.Behavioural,
                one.Title,
                $"Options of \"{one.Title}\" may not be shortened any more: \"{known[..^1]}\" was taken for \"{known}\".")
            {
                Place = other.Place,
            });
    }

    private void New(OptionContract option)
    {
        var item = one.Item(option.Name);
        if (option.IsRequired)
            trial.Breaks(
                new ContractChange(ChangeKind.Breaking, item, $"The new option \"{item}\" is required.") { Place = option.Place },
                new LineWish(one) { Without = [option] },
                new SingleChange(one, other)
                {
                    Changed = one with { Options = [.. one.Options, option] },
                    Restored = Now(option, option with { IsRequired = false }),
                });
        else if (!option.IsHidden)
            trial.Tell(new ContractChange(ChangeKind.Addition, item, $"The option \"{item}\" is new.") { Place = option.Place });
    }

    private void Compare(OptionContract option, OptionContract next)
    {
        foreach (var name in option.Names.Where(name => !next.Names.Contains(name, trial.Names)))
            Gone(option, name, next);

        foreach (var name in next.Names.Where(name => !option.Names.Contains(name, trial.Names)))
            trial.Tell(new ContractChange(ChangeKind.Addition, one.Item(name), NewName(option, name, next)) { Place = next.Place });

        CompareNeed(option, next);
        CompareValues(option, next);
        CompareMeaning(option, next);
    }

    private string NewName(OptionContract option, string name, OptionContract next) => next.Opposites.Contains(name, trial.Names)
        ? $"\"{one.Item(option.Name)}\" has an opposite now, \"{name}\"."
        : $"\"{one.Item(option.Name)}\" has the new name \"{name}\".";

    private void Gone(OptionContract option, string name, OptionContract? next)
    {
        var item = one.Item(name);
        var owner = other.OptionCalled(name, trial.Comparison);
        var change = new ContractChange(ChangeKind.Breaking, item, owner is null
            ? $"The option \"{item}\" is gone."
            : $"\"{item}\" was \"{option.Name}\" and is \"{owner.Name}\".")
        {
            Place = owner?.Place ?? option.Place,
            IsRemoval = owner is null,
            Deprecation = option.Deprecation,
        };
        var value = Enumerable.Repeat(option.Value.ExampleFor(next?.Value), option.Value.Least);
        var isBroken = trial.Breaks(
            change,
            new LineWish(one) { Words = [.. value.Prepend(name)], Without = next is null ? [option] : [option, next] },
            new SingleChange(one, other)
            {
                Changed = Then(option, option.Names.Count == 1 || next is null ? null : option with { Names = Others(option, name) }),
                Restored = next is null
                    ? other with { Options = [option, .. other.Options] }
                    : other with { Options = [next with { Names = [name, .. next.Names] }, .. Now(next, null).Options] },
            });
        if (!isBroken && owner is not null && (owner.Names.Contains(name, trial.Names) || IsKnown(owner)))
            trial.Tell(change with { Kind = ChangeKind.Behavioural });
    }

    /// <summary>An option that is new and only has a longer name is what the shorter one meant.</summary>
    private bool IsKnown(OptionContract owner) => Counterparts.Of(one, owner, trial.Names) is not null;

    private static IReadOnlyList<string> Others(OptionContract option, string name) => [.. option.Names.Where(each => each != name)];

    private void CompareNeed(OptionContract option, OptionContract next)
    {
        var item = one.Item(option.Name);
        if (next.IsRequired && !option.IsRequired && one.TakesAnyArguments && !other.TakesAnyArguments)
            trial.Tell(new ContractChange(ChangeKind.Unproven, item, $"\"{item}\" is now told to be required.") { Place = next.Place });
        else if (next.IsRequired && !option.IsRequired)
            trial.Breaks(
                new ContractChange(ChangeKind.Breaking, item, $"\"{item}\" is now required.") { Place = next.Place },
                new LineWish(one) { Without = [option, next] },
                Single(option with { IsRequired = true }, next with { IsRequired = false }, (option, next)));
        else if (option.IsRequired && !next.IsRequired && one.TakesAnyArguments == other.TakesAnyArguments)
            trial.Tell(new ContractChange(ChangeKind.Addition, item, $"\"{item}\" is no longer required.") { Place = next.Place });
    }

    private void CompareValues(OptionContract option, OptionContract next)
    {
        var name = option.Names.First(each => next.Names.Contains(each, trial.Names));
        new ValueComparison(trial, new ValuePair(option.Value, next.Value)
        {
            Item = one.Item(option.Name),
            Place = next.Place,
            Wish = values => new LineWish(one) { Words = [.. values.Prepend(name)], Without = [option, next] },
            Single = (then, now) => Single(option with { Value = then }, next with { Value = now }, (option, next)),
        }).Run();
    }

    private void CompareMeaning(OptionContract option, OptionContract next)
    {
        var item = one.Item(option.Name);
        if (option.Default is { } was && next.Default is { } value && was != value)
            Behaves(item, $"The default of \"{item}\" was \"{was}\" and is \"{value}\".", next);
        if (option.Alone is var (place, meant) && next.Alone is var (target, means) && place == target && meant != means)
            Behaves(item, $"\"{item}\" without a value meant \"{meant}\" and means \"{means}\".", next);
        if (option.Collects == true && next.Collects == false && option.Value.Most == 0 == (next.Value.Most == 0))
            Behaves(item, next.Value.Most == 0
                ? $"Given more than once, each \"{item}\" counted, and it is only on or off now."
                : $"Given more than once, all values of \"{item}\" counted, and only the last one does now.", next);
    }

    private void Behaves(string item, string statement, OptionContract next) =>
        trial.Tell(new ContractChange(ChangeKind.Behavioural, item, statement) { Place = next.Place });

    private SingleChange Single(OptionContract then, OptionContract now, (OptionContract Was, OptionContract Next) pair) =>
        new(one, other) { Changed = Then(pair.Was, then), Restored = Now(pair.Next, now) };

    private CommandContract Then(OptionContract was, OptionContract? next) => one with { Options = Replaced(one.Options, was, next) };

    private CommandContract Now(OptionContract next, OptionContract? was) => other with { Options = Replaced(other.Options, next, was) };

    private static IReadOnlyList<OptionContract> Replaced(IReadOnlyList<OptionContract> options, OptionContract option, OptionContract? by) =>
        [.. options.Select(each => ReferenceEquals(each, option) ? by : each).OfType<OptionContract>()];
}
