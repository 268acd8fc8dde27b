using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Finds merges that came, went or moved.</summary>
/// <param name="before">What users have.</param>
/// <param name="now">What they would get.</param>
internal sealed class MergeDifferences(MergeSide before, MergeSide now)
{
    private const int MostRivals = 40;
    private const int TextsOfARival = 6;
    private readonly List<MergeRule> removed = [.. before.Model.Merges.Where(merge => !now.Ranks.ContainsKey(merge))];
    private readonly List<MergeRule> added = [.. now.Model.Merges.Where(merge => !before.Ranks.ContainsKey(merge))];

    /// <summary>Tokens that come and go with their merges, and are no differences of their own.</summary>
    public IReadOnlySet<string> Tokens => removed.Select(before.Model.WholeOf).Where(token => !now.Model.Vocabulary.Has(token))
        .Concat(added.Select(now.Model.WholeOf).Where(token => !before.Model.Vocabulary.Has(token)))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Each of them: first what went, then what came, then what moved.</summary>
    public IEnumerable<Difference> Find() => removed.Select(merge => Of(merge, "gone", before, now) with { IsRemoval = true })
        .Concat(added.Select(merge => Of(merge, "new", now, before)))
        .Concat(Moved());

    private static Difference Of(MergeRule merge, string what, MergeSide side, MergeSide other)
    {
        var token = side.Model.WholeOf(merge);
        var isOnlyHere = !other.Model.Vocabulary.Has(token);
        return new Difference($"merge:{merge}", $"The merge \"{merge}\" is {what}.")
        {
            Kin = new ChangeKin($"merges are {what}", $"\"{merge}\""),
            Texts = side.TextsWith(token),
            TakesPart = text => side.Applies(merge, text) || (isOnlyHere && side.HasWhole(token, text)),
            IsHarmless = () => side.IsPlain && !side.EverApplies(merge) && !(isOnlyHere && side.FindsWhole(token)),
        };
    }

    private IEnumerable<Difference> Moved()
    {
        var common = before.Model.Merges.Where(now.Ranks.ContainsKey).Distinct().ToList();
        var order = common.ConvertAll(merge => now.Ranks[merge]);
        if (order.Zip(order.Skip(1)).All(pair => pair.First < pair.Second))
            yield break;

        var rivals = new MergeRivals(before, now, common);
        foreach (var merge in Order.NotInEveryLongestRise(order).Select(index => common[index]))
            yield return new Difference($"merge:{merge}", $"The merge \"{merge}\" is at another place.")
            {
                Kin = new ChangeKin("merges are at another place", $"\"{merge}\""),
                Texts = rivals.Of(merge).Take(MostRivals).SelectMany(text => before.TextsWith(text).Take(TextsOfARival)),
                TakesPart = text => before.Applies(merge, text) || now.Applies(merge, text),
                IsHarmless = () => before.IsPlain && now.IsPlain && rivals.NeverMeet(merge),
            };
    }
}
