namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Makes the shortest command lines of the last release that show one thing.</summary>
/// <param name="root">The program of the last release.</param>
/// <param name="peer">The program of now, which is to be content too as far as that can be; null when it does not matter.</param>
/// <param name="isForPeer">What <paramref name="root"/> does not know is given too, and left out what the other does not know.</param>
internal sealed class ExampleLine(CommandContract root, CommandContract? peer = null, bool isForPeer = false)
{
    private readonly StringComparer names = root.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>A line, as words behind the program's name.</summary>
    /// <param name="wish">What it is to show.</param>
    public IReadOnlyList<string> Of(LineWish wish)
    {
        var words = new List<string>();
        var other = peer;
        foreach (var (step, index) in root.WayTo(wish.Command).Select((step, index) => (step, index)))
        {
            if (index > 0)
                other = other is null ? null : Counterparts.Of(other, step, names);
            if (index > 0)
                words.Add(ReferenceEquals(step, wish.Command) && wish.Called is { } called ? called : Shared(step.Names, other?.Names));
            words.AddRange(Wanted(step, other, wish));
        }

        IEnumerable<string> rest = [.. Rest(wish, other)];
        return wish.StandsLast ? [.. words, .. rest, .. wish.Words] : [.. words, .. wish.Words, .. rest];
    }

    /// <summary>An option with the values that it wants.</summary>
    /// <param name="option">Which.</param>
    /// <param name="name">The name to call it by; null for its first.</param>
    public static IEnumerable<string> With(OptionContract option, string? name = null) =>
        option.Value.Examples.Prepend(name ?? option.Name);

    /// <summary>What stands behind the options: a command that must follow, or the arguments.</summary>
    private IEnumerable<string> Rest(LineWish wish, CommandContract? other) =>
        !wish.EndsHere && wish.Filled is null && Following(wish.Command, other) is var (next, nextOther)
            ? [Shared(next.Names, nextOther?.Names), .. Wanted(next, nextOther, new LineWish(next)), .. Rest(new LineWish(next), nextOther)]
            : Arguments(wish, other);

    private (CommandContract Next, CommandContract? Other)? Following(CommandContract command, CommandContract? other)
    {
        if (!command.NeedsCommand && other?.NeedsCommand != true)
            return null;

        var known = command.Commands.Select(each => (each, other is null ? null : Counterparts.Of(other, each, names))).ToList();
        return known.Exists(each => each.Item2 is not null) ? known.First(each => each.Item2 is not null)
            : command.NeedsCommand && known.Count > 0 ? known[0] : null;
    }

    /// <summary>The options that must be given, and one of each group that must have one.</summary>
    private IEnumerable<string> Wanted(CommandContract command, CommandContract? other, LineWish wish)
    {
        var wanted = new List<(OptionContract? Was, OptionContract? Next)>();
        bool IsThere((OptionContract? Was, OptionContract? Next) pair) => wish.Without.Concat(wanted.SelectMany(Both)).Any(Both(pair).Contains);
        var single = command.Options.Where(option => option.IsRequired).Select(option => Paired(option, other))
            .Concat(other?.Options.Where(option => option.IsRequired).Select(option => PairedBack(command, option)) ?? []);
        wanted.AddRange(single.Where(IsSpoken).Where(pair => !IsThere(pair)).DistinctBy(pair => pair.Was ?? pair.Next));
        var groups = Unfilled(command, command, wish).Select(group => group.Select(each => Paired(each, other)))
            .Concat(other is null ? [] : Unfilled(other, command, wish).Select(group => group.Select(each => PairedBack(command, each))));
        foreach (var members in groups.Select(group => group.Where(IsSpoken).ToList()))
        {
            if (members.Count > 0 && !members.Exists(IsThere))
                wanted.Add(members[0]);
        }

        return wanted.SelectMany(pair => Given(pair.Was ?? pair.Next!, pair.Was is null ? null : pair.Next));
    }

    /// <summary>The options of each group that must have one, where the wish does not fill an argument of it.</summary>
    private static IEnumerable<IEnumerable<OptionContract>> Unfilled(CommandContract owner, CommandContract command, LineWish wish)
    {
        var filled = wish.Filled is { Values.Count: > 0 } given
            ? Counterparts.OfArguments(command, owner).FirstOrDefault(pair => ReferenceEquals(pair.Was, given.Argument)).Next : null;
        return owner.Groups.Where(group => group.IsRequired).Select(group => group.Members(owner))
            .Where(members => filled is null || !members.Any(member => ReferenceEquals(member.Argument, filled)))
            .Select(members => members.Select(member => member.Option).OfType<OptionContract>());
    }

    private static IEnumerable<OptionContract> Both((OptionContract? Was, OptionContract? Next) pair) =>
        new[] { pair.Was, pair.Next }.OfType<OptionContract>();

    private (OptionContract? Was, OptionContract? Next) Paired(OptionContract option, CommandContract? other) =>
        (option, other is null ? null : Counterparts.Of(other, option, names));

    private (OptionContract? Was, OptionContract? Next) PairedBack(CommandContract command, OptionContract next) =>
        (Counterparts.Of(command, next, names), next);

    /// <summary>Whether the one that the line is for knows it.</summary>
    private bool IsSpoken((OptionContract? Was, OptionContract? Next) pair) => (isForPeer ? pair.Next : pair.Was) is not null;

    private IEnumerable<string> Given(OptionContract option, OptionContract? next) =>
        Values(option.Value, next?.Value).Prepend(Shared(option.Names, next?.Names));

    private IEnumerable<string> Arguments(LineWish wish, CommandContract? other)
    {
        var isBefore = wish.Filled is { Values.Count: > 0 };
        foreach (var (was, next) in other is null
            ? wish.Command.Arguments.Select(each => ((ArgumentContract?)each, (ArgumentContract?)null))
            : Counterparts.OfArguments(wish.Command, other))
        {
            IEnumerable<string> values = [];
            if (was is not null && ReferenceEquals(was, wish.Filled?.Argument))
                (values, isBefore) = (wish.Filled.Value.Values, false);
            else if ((isForPeer ? next : was) is not null && !ReferenceEquals(next ?? was, wish.WithoutArgument))
                values = Values((was ?? next)!.Value, was is null ? null : next?.Value, isBefore ? 1 : 0);
            foreach (var value in values)
                yield return value;
        }
    }

    /// <summary>As many values as both want, which both take.</summary>
    private static IEnumerable<string> Values(ValueContract was, ValueContract? next, int least = 0) =>
        Enumerable.Repeat(was.ExampleFor(next), Math.Max(Math.Max(was.Least, least), Math.Min(next?.Least ?? 0, was.Most)));

    private string Shared(IEnumerable<string> own, IEnumerable<string>? others) =>
        own.FirstOrDefault(name => others is null || others.Contains(name, names)) ?? (isForPeer ? others!.First() : own.First());
}
