using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>Compares the command lines of two sides. What is said to break is tried: the old side accepts it and the new one does not.</summary>
/// <param name="old">The program of the last release.</param>
/// <param name="now">The program of now.</param>
internal sealed class CommandComparison(CommandContract old, CommandContract now)
{
    private const string Form = "command line";
    private readonly LineAcceptor before = new(old);
    private readonly LineAcceptor after = new(now);
    private readonly ExampleLine examples = new(old);
    private readonly List<ContractChange> changes = [];

    /// <summary>The shortest line that calls the command at hand; when it is refused already, nothing longer shows more.</summary>
    private IReadOnlyList<string> shortest = [];

    private string? refusalOfShortest;

    /// <summary>The changes in ordinal order of item.</summary>
    public static IReadOnlyList<ContractChange> Of(CommandContract old, CommandContract now)
    {
        var comparison = new CommandComparison(old, now);
        comparison.Compare(old, now);
        return [.. comparison.changes.OrderBy(change => change.Item, StringComparer.Ordinal).ThenBy(change => change.Kind)];
    }

    private void Compare(CommandContract one, CommandContract other)
    {
        (shortest, refusalOfShortest) = (examples.Of(one), null);
        foreach (var option in other.Options.Where(each => each.IsRequired))
            CompareRequired(one, option);

        foreach (var option in one.Options)
            CompareOption(one, option, other);

        foreach (var option in other.Options.Where(option => !one.Options.Any(each => Share(each, option))))
            CompareNew(one, option, $"{one.Words} {option.Name}", option.Place);

        foreach (var group in other.Groups)
            CompareGroup(one, group, other);

        CompareArguments(one, other);
        if (other.NeedsCommand && !one.NeedsCommand)
            TryBreak(one.Words, $"\"{one.Words}\" now wants a command.", examples.Of(one, arguments: []), other.Place);

        foreach (var command in one.Commands)
        {
            if (other.Commands.FirstOrDefault(each => SameName(each.Words, command.Words)) is { } next)
                Compare(command, next);
            else
                TryBreak(
                    command.Words,
                    $"The command \"{command.Words}\" is gone.",
                    examples.Of(command),
                    command.Place,
                    change => change with { IsRemoval = true, Deprecation = command.Deprecation });
        }

        foreach (var command in other.Commands.Where(each => !one.Commands.Any(known => SameName(known.Words, each.Words))))
            changes.Add(new ContractChange(ChangeKind.Addition, command.Words, $"The command \"{command.Words}\" is new.") { Place = command.Place });
    }

    private void CompareRequired(CommandContract one, OptionContract option)
    {
        var known = one.Options.FirstOrDefault(each => Share(each, option));
        var item = $"{one.Words} {(known ?? option).Name}";
        if (known is null)
            TryBreak(item, $"The new option \"{item}\" is required.", shortest, option.Place);
        else if (!known.IsRequired)
            TryBreak(item, $"\"{item}\" is now required.", shortest, option.Place);
    }

    private void CompareOption(CommandContract one, OptionContract option, CommandContract other)
    {
        if (other.Options.FirstOrDefault(each => Share(each, option)) is not { } next)
        {
            Gone(one, option, option.Name, isWhole: true);
            return;
        }

        foreach (var name in option.Names.Where(name => !next.Names.Contains(name, Comparer)))
            Gone(one, option, name, isWhole: false);

        var item = $"{one.Words} {option.Name}";
        CompareValues(one, option, next, item);
        if (option.IsRepeatable && !next.IsRepeatable && next.Value.Most > 0)
            TryBreak(
                item,
                $"\"{item}\" may stand only once.",
                examples.Of(one, [.. ExampleLine.With(option), .. ExampleLine.With(option)], option),
                next.Place);
        if (option.Default is { } was && next.Default is { } value && was != value)
            Behaves(item, $"The default of \"{item}\" was \"{was}\" and is \"{value}\".", next.Place);
        foreach (var name in next.Names.Where(name => !option.Names.Contains(name, Comparer)))
            changes.Add(new ContractChange(ChangeKind.Addition, $"{one.Words} {name}", $"\"{item}\" has the new name \"{name}\".") { Place = next.Place });
    }

    /// <summary>Options that went together and now do not.</summary>
    private void CompareGroup(CommandContract one, OptionGroup group, CommandContract other)
    {
        var members = one.Options.Where(option => option.Names.Any(group.Names.Contains)).ToList();
        foreach (var (index, second) in members.Index().Skip(1))
        {
            var item = $"{one.Words} {second.Name}";
            if (TryBreak(
                item,
                $"\"{item}\" no longer goes with \"{members[index - 1].Name}\".",
                examples.Of(one, [.. ExampleLine.With(members[index - 1]), .. ExampleLine.With(second)]),
                other.Options.FirstOrDefault(option => Share(option, second))?.Place))
                return;
        }

        if (group.IsRequired)
            TryBreak($"{one.Words} {group.Names[0]}", $"\"{one.Words}\" now wants one of {string.Join(", ", group.Names)}.", examples.Of(one), other.Place);
    }

    private void Gone(CommandContract one, OptionContract option, string name, bool isWhole) => TryBreak(
        $"{one.Words} {name}",
        $"The option \"{one.Words} {name}\" is gone.",
        examples.Of(one, ExampleLine.With(option, name), option),
        option.Place,
        change => change with { IsRemoval = isWhole, Deprecation = option.Deprecation });

    private void CompareNew(CommandContract one, OptionContract option, string item, Place? place)
    {
        if (!option.IsRequired)
            changes.Add(new ContractChange(ChangeKind.Addition, item, $"The option \"{item}\" is new.") { Place = place });
    }

    private void CompareValues(CommandContract one, OptionContract option, OptionContract next, string item)
    {
        var (was, value) = (option.Value, next.Value);
        foreach (var candidate in Candidates(was, value))
        {
            if (TryBreak(
                item,
                $"\"{item}\" no longer takes \"{string.Join(' ', candidate)}\".",
                examples.Of(one, [option.Name, .. candidate], option),
                next.Place))
                return;
        }

        Widened(item, was, value, next.Place);
    }

    private void CompareArguments(CommandContract one, CommandContract other)
    {
        for (var index = 0; index < Math.Max(one.Arguments.Count, other.Arguments.Count); index++)
        {
            var (was, next) = (one.Arguments.ElementAtOrDefault(index), other.Arguments.ElementAtOrDefault(index));
            var item = $"{one.Words} <{(was ?? next)!.Name}>";
            if (was is null)
                CompareNewArgument(one, next!, item);
            else if (next is null)
                TryBreak(
                    item,
                    $"The argument \"{item}\" is gone.",
                    examples.Of(one, arguments: Filled(one, index, Least(was.Value))),
                    was.Place,
                    change => change with { IsRemoval = true });
            else
                CompareArgument(one, index, (was, next), item);
        }
    }

    private void CompareNewArgument(CommandContract one, ArgumentContract next, string item)
    {
        if (next.Value.Least > 0)
            TryBreak(item, $"The new argument \"{item}\" is required.", examples.Of(one), next.Place);
        else
            changes.Add(new ContractChange(ChangeKind.Addition, item, $"The argument \"{item}\" is new.") { Place = next.Place });
    }

    private void CompareArgument(CommandContract one, int index, (ArgumentContract Was, ArgumentContract Next) pair, string item)
    {
        foreach (var candidate in Candidates(pair.Was.Value, pair.Next.Value))
        {
            if (TryBreak(
                item,
                $"\"{item}\" no longer takes \"{string.Join(' ', candidate)}\".",
                examples.Of(one, arguments: Filled(one, index, candidate)),
                pair.Next.Place))
                return;
        }

        Widened(item, pair.Was.Value, pair.Next.Value, pair.Next.Place);
        if (pair.Was.Default is { } was && pair.Next.Default is { } value && was != value)
            Behaves(item, $"The default of \"{item}\" was \"{was}\" and is \"{value}\".", pair.Next.Place);
    }

    /// <summary>What stands for the arguments before one of them as they want it, and then for that one.</summary>
    private static IEnumerable<string> Filled(CommandContract command, int index, IReadOnlyList<string> values) =>
    [
        .. command.Arguments.Take(index).SelectMany(argument => Enumerable.Repeat(ExampleLine.ValueOf(argument.Value), Math.Max(1, argument.Value.Least))),
        .. values,
        .. command.Arguments.Skip(index + 1).SelectMany(argument => Enumerable.Repeat(ExampleLine.ValueOf(argument.Value), argument.Value.Least)),
    ];

    private static string[] Least(ValueContract value) => [.. Enumerable.Repeat(ExampleLine.ValueOf(value), Math.Max(1, value.Least))];

    /// <summary>Values that the old side takes, of which one may be refused now.</summary>
    private static IEnumerable<IReadOnlyList<string>> Candidates(ValueContract was, ValueContract now)
    {
        var value = ExampleLine.ValueOf(was);
        foreach (var choice in was.Choices.Where(choice => !now.Choices.Contains(choice, StringComparer.Ordinal)))
            yield return [choice, .. Enumerable.Repeat(value, Math.Max(0, was.Least - 1))];

        string[] kinds = was.Choices.Count > 0 ? [] : was.Kind switch
        {
            ValueKind.Text => ["value"],
            ValueKind.Number => ["0.5"],
            ValueKind.Integer => ["7"],
            _ => ["true", "false"],
        };
        foreach (var kind in kinds)
            yield return [.. Enumerable.Repeat(kind, Math.Max(was.Most > 0 ? 1 : 0, was.Least))];

        yield return [.. Enumerable.Repeat(value, was.Least)];
        if (was.Most > now.Most)
            yield return [.. Enumerable.Repeat(value, now.Most + 1)];
    }

    private void Widened(string item, ValueContract was, ValueContract now, Place? place)
    {
        var added = now.Choices.Except(was.Choices, StringComparer.Ordinal).ToList();
        var isWider = (was.Choices.Count > 0 && (added.Count > 0 || now.Choices.Count == 0))
            || now.Kind != was.Kind || now.Most > was.Most || now.Least < was.Least;
        if (isWider)
            changes.Add(new ContractChange(
                ChangeKind.Addition,
                item,
                added.Count > 0 ? $"\"{item}\" also takes {Counted.Listed([.. added.Select(choice => $"\"{choice}\"")])}." : $"\"{item}\" takes more than it did.")
            {
                Place = place,
            });
    }

    private void Behaves(string item, string statement, Place? place) =>
        changes.Add(new ContractChange(ChangeKind.Behavioural, item, statement) { Place = place });

    /// <summary>Adds a change that breaks, when the line shows it; a line that both sides take shows that nothing broke.</summary>
    private bool TryBreak(
        string item, string statement, IReadOnlyList<string> line, Place? place, Func<ContractChange, ContractChange>? finish = null)
    {
        if (before.Refusal(line) is not null || after.Refusal(line) is not { } refusal || refusal == refusalOfShortest)
            return false;

        if (line.SequenceEqual(shortest, StringComparer.Ordinal))
            refusalOfShortest = refusal;

        var change = new ContractChange(ChangeKind.Breaking, item, statement)
        {
            Place = place,
            Witness = new Witness(Form, string.Join(' ', line.Prepend(old.Words))) { Before = "accepted", Now = refusal },
        };
        changes.Add(finish is null ? change : finish(change));
        return true;
    }

    private StringComparer Comparer => old.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private bool Share(OptionContract one, OptionContract other) => one.Names.Intersect(other.Names, Comparer).Any();

    private bool SameName(string one, string other) => Comparer.Equals(one, other);
}
