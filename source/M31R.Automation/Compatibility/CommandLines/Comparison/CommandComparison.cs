using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>
/// Compares the command lines of two sides. What is said to break is tried: the old side accepts it and the new one does not.
/// </summary>
internal static class CommandComparison
{
    /// <summary>The changes in ordinal order of item.</summary>
    /// <param name="old">The program of the last release.</param>
    /// <param name="now">The program of now.</param>
    public static IReadOnlyList<ContractChange> Of(CommandContract old, CommandContract now)
    {
        var trial = new LineTrial(old, now);
        Compare(trial, old, now);
        return trial.Changes;
    }

    private static void Compare(LineTrial trial, CommandContract one, CommandContract other)
    {
        if (one.IsUnread || other.IsUnread)
            return;

        new OptionComparison(trial, one, other).Run();
        new GroupComparison(trial, one, other).Run();
        new ArgumentComparison(trial, one, other).Run();
        CompareNeed(trial, one, other);
        foreach (var command in one.Commands)
            CompareCommand(trial, (one, command), other);

        foreach (var command in other.Commands.Where(each => !each.IsHidden && Counterparts.Of(one, each, trial.Names) is null))
            trial.Tell(new ContractChange(ChangeKind.Addition, one.Item(command.Name), $"The command \"{one.Item(command.Name)}\" is new.")
            {
                Place = command.Place,
            });
    }

    private static void CompareNeed(LineTrial trial, CommandContract one, CommandContract other)
    {
        if (other.NeedsCommand && !one.NeedsCommand)
            trial.Breaks(
                new ContractChange(ChangeKind.Breaking, one.Title, $"\"{one.Title}\" now wants a command.") { Place = other.Place },
                new LineWish(one) { EndsHere = true },
                new SingleChange(one, other) { Changed = one with { NeedsCommand = true }, Restored = other with { NeedsCommand = false } });
        else if (one.NeedsCommand && other is { NeedsCommand: false, Commands.Count: > 0 })
            trial.Tell(new ContractChange(ChangeKind.Addition, one.Title, $"\"{one.Title}\" no longer wants a command.") { Place = other.Place });
    }

    private static void CompareCommand(LineTrial trial, (CommandContract Above, CommandContract Command) known, CommandContract other)
    {
        var (above, command) = known;
        if (Counterparts.Of(other, command, trial.Names) is not { } next)
        {
            if (!command.IsHidden)
                Gone(trial, known, other);
            return;
        }

        foreach (var name in command.Names.Where(name => !next.Names.Contains(name, trial.Names)))
            GoneName(trial, command, name, next);

        foreach (var name in next.Names.Where(name => !command.Names.Contains(name, trial.Names)))
            trial.Tell(new ContractChange(ChangeKind.Addition, command.Called(name), $"\"{command.Words}\" has the new name \"{name}\".")
            {
                Place = next.Place,
            });

        Compare(trial, command, next);
    }

    private static void Gone(LineTrial trial, (CommandContract Above, CommandContract Command) known, CommandContract other) => trial.Breaks(
        Removal(known.Command, known.Command.Words),
        new LineWish(known.Command),
        new SingleChange(known.Above, other)
        {
            Changed = known.Above with { Commands = [.. known.Above.Commands.Where(each => !ReferenceEquals(each, known.Command))] },
            Restored = other with { Commands = [.. other.Commands, known.Command] },
        });

    private static void GoneName(LineTrial trial, CommandContract command, string name, CommandContract next) => trial.Breaks(
        Removal(command, command.Called(name)) with { Place = next.Place },
        new LineWish(command) { Called = name },
        new SingleChange(command, next)
        {
            Changed = command with { Words = command.Called(next.Name), Aliases = next.Aliases },
            Restored = next with { Aliases = [.. next.Aliases, name] },
        });

    private static ContractChange Removal(CommandContract command, string words) =>
        new(ChangeKind.Breaking, words, $"The command \"{words}\" is gone.")
        {
            Place = command.Place,
            IsRemoval = true,
            Deprecation = command.Deprecation,
        };
}
