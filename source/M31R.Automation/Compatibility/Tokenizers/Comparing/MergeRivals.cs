using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Merges that want the same token in the middle, and whose order is another one now.</summary>
internal sealed class MergeRivals
{
    private readonly MergeSide before;
    private readonly MergeSide now;
    private readonly ILookup<string, MergeRule> byLeft;
    private readonly ILookup<string, MergeRule> byRight;
    private readonly Lazy<Dictionary<MergeRule, HashSet<string>>> early;

    /// <summary>Looks among the merges of both sides.</summary>
    /// <param name="before">What users have.</param>
    /// <param name="now">What they would get.</param>
    /// <param name="common">The merges that both have, in the order of <paramref name="before"/>.</param>
    public MergeRivals(MergeSide before, MergeSide now, IReadOnlyList<MergeRule> common)
    {
        (this.before, this.now) = (before, now);
        byLeft = common.ToLookup(merge => merge.Left, StringComparer.Ordinal);
        byRight = common.ToLookup(merge => merge.Right, StringComparer.Ordinal);
        early = new Lazy<Dictionary<MergeRule, HashSet<string>>>(() => Early(common));
    }

    /// <summary>The letters of three tokens of which a merge wants two and a rival the other two.</summary>
    public IEnumerable<string> Of(MergeRule merge) =>
        byLeft[merge.Right].Where(rival => IsTurned(merge, rival)).Select(rival => merge.Left + merge.Right + rival.Right)
            .Concat(byRight[merge.Left].Where(rival => IsTurned(merge, rival)).Select(rival => rival.Left + merge.Left + merge.Right));

    /// <summary>
    /// Whether it is certain that the place of a merge does not matter. Two merges that share no token in the middle give the same in
    /// either order, unless what one of them makes is at once merged with a part of the other; and where they share one, its letters show
    /// whether they meet.
    /// </summary>
    public bool NeverMeet(MergeRule merge) => merge.Left != merge.Right && !IsForestalled(merge) && Of(merge).All(AgreeOn);

    private bool IsForestalled(MergeRule merge)
    {
        var own = early.Value.GetValueOrDefault(merge);
        return own?.Any(part => byLeft[part].Concat(byRight[part]).Any(rival => IsTurned(merge, rival) && !Uses(rival, merge))) == true
            || early.Value.Any(each => each.Key != merge && IsTurned(merge, each.Key) && !Uses(merge, each.Key)
                && (own is not null || each.Value.Contains(merge.Left) || each.Value.Contains(merge.Right)));
    }

    /// <summary>
    /// Of merges that make a token which an earlier merge wants:
    /// with what that one, and those after it, merge the token.
    /// </summary>
    private Dictionary<MergeRule, HashSet<string>> Early(IReadOnlyList<MergeRule> common)
    {
        var found = new Dictionary<MergeRule, HashSet<string>>();
        foreach (var merge in common)
        {
            var (parts, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([before.Model.WholeOf(merge)]));
            var seen = new HashSet<string>(open, StringComparer.Ordinal);
            while (open.TryDequeue(out var whole))
            {
                foreach (var user in byLeft[whole].Concat(byRight[whole]).Where(user => IsBefore(user, merge)))
                {
                    parts.Add(user.Left == whole ? user.Right : user.Left);
                    if (seen.Add(before.Model.WholeOf(user)))
                        open.Enqueue(before.Model.WholeOf(user));
                }
            }

            if (parts.Count > 0)
                found[merge] = parts;
        }

        return found;
    }

    private bool Uses(MergeRule user, MergeRule made) => before.Model.WholeOf(made) is var whole
        && (user.Left == whole || user.Right == whole);

    private bool IsBefore(MergeRule one, MergeRule other) =>
        before.Ranks[one] < before.Ranks[other] || now.Ranks[one] < now.Ranks[other];

    private bool AgreeOn(string letters)
    {
        var (was, ids) = (new List<int>(), new List<int>());
        before.Model.Merge(letters, was, null);
        now.Model.Merge(letters, ids, null);
        return was.Count > 1
            && was.Select(before.Model.Vocabulary.TokenOf).SequenceEqual(ids.Select(now.Model.Vocabulary.TokenOf), StringComparer.Ordinal);
    }

    private bool IsTurned(MergeRule one, MergeRule other) =>
        one != other && before.Ranks[one] < before.Ranks[other] != now.Ranks[one] < now.Ranks[other];
}
