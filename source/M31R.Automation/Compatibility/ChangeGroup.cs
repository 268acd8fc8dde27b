using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>Changes of a part that are told as one: those of one kind and kin, and every other change by itself.</summary>
/// <param name="Changes">At least one.</param>
internal sealed record ChangeGroup(IReadOnlyList<ContractChange> Changes)
{
    private const int Examples = 3;

    /// <summary>The one whose witness and place are shown.</summary>
    public ContractChange First => Changes[0];

    /// <summary>What it is about, however many there are.</summary>
    public string Item => First.Kin?.What ?? First.Item;

    /// <summary>What changed; of several how many, the first of them, and where the others are.</summary>
    public string Statement => Changes.Count == 1
        ? First.Whole
        : string.Join(' ', Changes.Select(change => change.Remark).OfType<string>().Prepend(Listed));

    private string Listed => $"{Changes.Count} {Item}: {Counted.First([.. Changes.Select(change => change.Kin!.Label)], Examples)}."
        + (Changes.Count > Examples ? $" {CompatibilityReport.FileName} names them all." : "");

    /// <summary>The groups of all changes, each at the place of its first.</summary>
    public static IEnumerable<ChangeGroup> Of(CompatibilityFacts facts) => facts.Ends.SelectMany(end => end.Changes
        .Index()
        .GroupBy(each => (each.Item.Kind, each.Item.Kin?.What, Alone: each.Item.Kin is null ? each.Index : -1))
        .Select(group => new ChangeGroup([.. group.Select(each => each.Item)])));
}
