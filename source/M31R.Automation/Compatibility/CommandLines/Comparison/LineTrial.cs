using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>
/// Collects changes, and tries the lines that are to show what breaks: the last release accepts them, the program of now refuses them, and
/// so does that of the last release once this one change is made to it. So each change answers for itself where there are many.
/// </summary>
/// <param name="old">The program of the last release.</param>
/// <param name="now">The program of now.</param>
internal sealed class LineTrial(CommandContract old, CommandContract now)
{
    private const string Form = "command line";
    private readonly LineAcceptor before = new(old);
    private readonly LineAcceptor after = new(now);
    private readonly List<ContractChange> changes = [];

    /// <summary>Lines that the last release accepts.</summary>
    public ExampleLine Examples { get; } = new(old);

    /// <summary>How names are compared.</summary>
    public StringComparer Names => old.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The changes in ordinal order of item.</summary>
    public IReadOnlyList<ContractChange> Changes =>
        [.. changes.OrderBy(change => change.Item, StringComparer.Ordinal).ThenBy(change => change.Kind)];

    /// <summary>Whether two options have a name in common.</summary>
    public bool Share(OptionContract one, OptionContract other) => one.Names.Intersect(other.Names, Names).Any();

    /// <summary>Adds a change that breaks nobody.</summary>
    public void Tell(ContractChange change) => changes.Add(change);

    /// <summary>Adds a change that breaks when the line shows it, and answers whether it did.</summary>
    /// <param name="change">What to say.</param>
    /// <param name="line">Words behind the program's name.</param>
    /// <param name="command">The command of the last release that changed.</param>
    /// <param name="changed">It, when nothing but this change is made.</param>
    public bool Breaks(ContractChange change, IReadOnlyList<string> line, CommandContract command, CommandContract changed)
    {
        if (before.Refusal(line) is not null || after.Refusal(line) is null
            || new LineAcceptor(old.Replacing(command, changed)).Refusal(line) is not { } refusal)
            return false;

        changes.Add(now.IsFreelyTold ? change with { Kind = ChangeKind.Unproven } : change with
        {
            Kind = ChangeKind.Breaking,
            Witness = new Witness(Form, string.Join(' ', line.Prepend(old.Title))) { Before = "accepted", Now = refusal },
        });
        return true;
    }
}
