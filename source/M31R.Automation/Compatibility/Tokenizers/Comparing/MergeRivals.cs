using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Merges that want the same token in the middle, and whose order is another one now.</summary>
internal sealed class MergeRivals
{
    private readonly (BpeModel Model, Dictionary<MergeRule, int> Ranks) before;
    private readonly (BpeModel Model, Dictionary<MergeRule, int> Ranks) now;
    private readonly ILookup<string, MergeRule> byLeft;
    private readonly ILookup<string, MergeRule> byRight;
    private readonly Lazy<bool> isInOrder;

    /// <summary>Both sides, and the merges that both have.</summary>
    public MergeRivals(
        (BpeModel Model, Dictionary<MergeRule, int> Ranks) before, (BpeModel Model, Dictionary<MergeRule, int> Ranks) now, IReadOnlyList<MergeRule> common)
    {
        (this.before, this.now) = (before, now);
        byLeft = common.ToLookup(merge => merge.Left, StringComparer.Ordinal);
        byRight = common.ToLookup(merge => merge.Right, StringComparer.Ordinal);
        isInOrder = new Lazy<bool>(() => MakesPartsFirst(before) && MakesPartsFirst(now));
    }

    /// <summary>The letters of three tokens of which a merge wants two and a rival the other two.</summary>
    public IEnumerable<string> Of(MergeRule merge) =>
        byLeft[merge.Right].Where(rival => IsTurned(merge, rival)).Select(rival => merge.Left + merge.Right + rival.Right)
            .Concat(byRight[merge.Left].Where(rival => IsTurned(merge, rival)).Select(rival => rival.Left + merge.Left + merge.Right));

    /// <summary>
    /// Whether it is certain that the place of a merge does not matter. Two merges that share no token in the middle give the same in
    /// either order, if what they make is merged further only behind both; and where they share one, its letters show whether they meet.
    /// </summary>
    public bool NeverMeet(MergeRule merge) => isInOrder.Value && merge.Left != merge.Right && Of(merge).All(AgreeOn);

    private bool AgreeOn(string letters)
    {
        var (was, ids) = (new List<int>(), new List<int>());
        before.Model.Merge(letters, was, null);
        now.Model.Merge(letters, ids, null);
        return was.Count > 1 && was.Select(before.Model.Vocabulary.TokenOf).SequenceEqual(ids.Select(now.Model.Vocabulary.TokenOf), StringComparer.Ordinal);
    }

    private bool IsTurned(MergeRule one, MergeRule other) =>
        one != other && before.Ranks[one] < before.Ranks[other] != now.Ranks[one] < now.Ranks[other];

    private static bool MakesPartsFirst((BpeModel Model, Dictionary<MergeRule, int> Ranks) side)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var merge in side.Model.Merges)
            last[side.Model.WholeOf(merge)] = side.Ranks[merge];
        return side.Model.Merges.All(merge => last.GetValueOrDefault(merge.Left, -1) < side.Ranks[merge] && last.GetValueOrDefault(merge.Right, -1) < side.Ranks[merge]);
    }
}
