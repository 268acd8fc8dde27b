namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Finds what a part of one program is in another.</summary>
internal static class Counterparts
{
    /// <summary>The command of another program that has one of a command's names; null when none has.</summary>
    /// <param name="above">The command there, below which it is looked for.</param>
    /// <param name="command">The command here.</param>
    /// <param name="names">How names are compared.</param>
    public static CommandContract? Of(CommandContract above, CommandContract command, StringComparer names) => command.Names
        .Select(name => above.Commands.FirstOrDefault(each => each.Names.Contains(name, names))).FirstOrDefault(each => each is not null);

    /// <summary>The option of another command that has one of an option's names, the longest first; null when none has.</summary>
    /// <param name="command">The command there.</param>
    /// <param name="option">The option here.</param>
    /// <param name="names">How names are compared.</param>
    public static OptionContract? Of(CommandContract command, OptionContract option, StringComparer names) =>
        option.Names.Select(name => command.Options.FirstOrDefault(each => each.Names.Contains(name, names)))
            .FirstOrDefault(each => each is not null);

    /// <summary>The member of another command's groups that one of a command's is there; null when there is none.</summary>
    /// <param name="pair">The command here, and the one there.</param>
    /// <param name="member">The option or argument here.</param>
    /// <param name="names">How names are compared.</param>
    public static GroupMember? Of((CommandContract One, CommandContract Other) pair, GroupMember member, StringComparer names) =>
        member.Option is { } option
            ? Of(pair.Other, option, names) is { } next ? new GroupMember(next, null) : null
            : OfArguments(pair.One, pair.Other).FirstOrDefault(each => ReferenceEquals(each.Was, member.Argument)).Next is { } argument
                ? new GroupMember(null, argument) : null;

    /// <summary>
    /// The arguments of two commands, by name where the names of one stand in their order among those of the other, else by place; null
    /// where one has none for it.
    /// </summary>
    public static IEnumerable<(ArgumentContract? Was, ArgumentContract? Next)> OfArguments(CommandContract one, CommandContract other)
    {
        var (old, now) = (one.Arguments, other.Arguments);
        var areNamed = AreDistinct(old) && AreDistinct(now);
        if (areNamed && IsWithin(old, now))
            return now.Select(next => (old.FirstOrDefault(was => was.Name == next.Name), (ArgumentContract?)next));

        return areNamed && IsWithin(now, old)
            ? old.Select(was => ((ArgumentContract?)was, now.FirstOrDefault(next => was.Name == next.Name)))
            : Enumerable.Range(0, Math.Max(old.Count, now.Count))
                .Select(index => (old.ElementAtOrDefault(index), now.ElementAtOrDefault(index)));
    }

    private static bool AreDistinct(IReadOnlyList<ArgumentContract> arguments) =>
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
}
