using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>Compares which options and arguments of a command go together.</summary>
/// <param name="trial">Tries lines and keeps what is found.</param>
/// <param name="one">The command of the last release.</param>
/// <param name="other">The command of now.</param>
internal sealed class GroupComparison(LineTrial trial, CommandContract one, CommandContract other)
{
    /// <summary>Compares them.</summary>
    public void Run()
    {
        // A usage that the library did not write tells no groups, and there may be some.
        if (one.TakesAnyArguments || other.TakesAnyArguments)
            return;

        foreach (var group in one.Groups)
            Freed(group);
        foreach (var group in other.Groups)
        {
            Excluded(group);
            if (group.IsRequired)
                Required(group);
        }
    }

    /// <summary>Options that now go together, and a command that wants none of them any more.</summary>
    private void Freed(OptionGroup group)
    {
        var members = group.Members(one).Select(member => Counterparts.Of((one, other), member, trial.Names)).OfType<GroupMember>().ToList();
        var left = other.Groups.Where(each => each.Members(other).Intersect(members).Any()).ToList();
        if (members.Count > 1 && !left.Exists(each => each.Members(other).Intersect(members).Count() > 1))
            Adds(members[1], $"\"{one.Item(members[1].Name)}\" now goes with \"{members[0].Name}\".");
        if (group.IsRequired && members.Count > 0 && !members.Exists(member => member.IsRequired) && !left.Exists(each => each.IsRequired))
            Adds(members[0], $"\"{one.Title}\" no longer wants one of {string.Join(", ", group.Names)}.");
    }

    private void Adds(GroupMember member, string statement) =>
        trial.Tell(new ContractChange(ChangeKind.Addition, one.Item(member.Name), statement) { Place = member.Place });

    /// <summary>Options that went together and now do not: the one that is new to the group is named.</summary>
    private void Excluded(OptionGroup group)
    {
        var members = Then(group).Members(one);
        var pairs = members.SelectMany((first, index) =>
            members.Skip(index + 1)
            .Select(second => IsGrouped(second) && !IsGrouped(first) ? (second, first) : (first, second)));
        foreach (var (first, second) in pairs)
        {
            var item = one.Item(second.Name);
            if (trial.Breaks(
                new ContractChange(ChangeKind.Breaking, item, $"\"{item}\" no longer goes with \"{first.Name}\".")
                {
                    Place = Counterparts.Of((one, other), second, trial.Names)?.Place,
                },
                Both(first, second),
                Single(group, group with { IsRequired = false })))
                return;
        }
    }

    private LineWish Both(params GroupMember[] members)
    {
        var options = Options(members);
        var argument = members.Select(member => member.Argument).FirstOrDefault(each => each is not null);
        return new LineWish(one)
        {
            Words = [.. options.SelectMany(option => ExampleLine.With(option))],
            Without = options,
            Filled = argument is null ? null : (argument, [.. Enumerable.Repeat(argument.Value.Example, Math.Max(1, argument.Value.Least))]),
        };
    }

    private static IReadOnlyList<OptionContract> Options(IEnumerable<GroupMember> members) =>
        [.. members.Select(member => member.Option).OfType<OptionContract>()];

    /// <summary>A group of now with the names that its arguments had.</summary>
    private OptionGroup Then(OptionGroup group) => group with
    {
        Names = [.. group.Names, .. group.Members(other).Where(member => member.Argument is not null)
            .Select(member => Counterparts.Of((other, one), member, trial.Names)?.Name).OfType<string>()],
    };

    private bool IsGrouped(GroupMember member) => one.Groups.Any(group => group.Members(one).Contains(member));

    private void Required(OptionGroup group)
    {
        var item = one.Item(group.Names[0]);
        trial.Breaks(
            new ContractChange(ChangeKind.Breaking, item, $"\"{one.Title}\" now wants one of {string.Join(", ", group.Names)}.")
            { Place = other.Place },
            new LineWish(one) { Without = Options([.. group.Members(one), .. group.Members(other)]) },
            Single(group, group));
    }

    /// <summary>The change that the last release gets a group; now loses the one that it has.</summary>
    private SingleChange Single(OptionGroup group, OptionGroup added) => new(one, other)
    {
        Changed = one with { Groups = [.. one.Groups, Then(added)] },
        Restored = other with { Groups = [.. other.Groups.Where(each => !ReferenceEquals(each, group))] },
    };
}
