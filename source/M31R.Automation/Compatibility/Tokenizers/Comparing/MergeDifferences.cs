using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Finds merges that came, went or moved.</summary>
internal sealed class MergeDifferences
{
    private readonly TextTrial trial;
    private readonly (BpeModel Model, Dictionary<MergeRule, int> Ranks) before;
    private readonly (BpeModel Model, Dictionary<MergeRule, int> Ranks) now;
    private readonly IReadOnlyList<MergeRule> removed;
    private readonly IReadOnlyList<MergeRule> added;

    /// <summary>Both sides, which have models with merges.</summary>
    public MergeDifferences(TextTrial trial, BpeModel before, BpeModel now)
    {
        this.trial = trial;
        this.before = (before, Ranks(before));
        this.now = (now, Ranks(now));
        removed = [.. before.Merges.Where(merge => !this.now.Ranks.ContainsKey(merge))];
        added = [.. now.Merges.Where(merge => !this.before.Ranks.ContainsKey(merge))];
    }

    /// <summary>Tokens that come and go with their merges, and are no differences of their own.</summary>
    public IReadOnlySet<string> Tokens => removed.Select(before.Model.WholeOf).Where(token => !now.Model.Vocabulary.Has(token))
        .Concat(added.Select(now.Model.WholeOf).Where(token => !before.Model.Vocabulary.Has(token)))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Each of them.</summary>
    public IEnumerable<Difference> Find() => removed.Select(merge => Of(merge, "is gone", before, isRemoval: true))
        .Concat(added.Select(merge => Of(merge, "is new", now, isRemoval: false)))
        .Concat(Moved());

    private Difference Of(MergeRule merge, string what, (BpeModel Model, Dictionary<MergeRule, int> Ranks) side, bool isRemoval) =>
        new($"merge:{merge}", $"The merge \"{merge}\" {what}.")
        {
            Texts = new TokenTexts(isRemoval ? trial.Before.Definition : trial.Now.Definition).Of(side.Model.WholeOf(merge)),
            TakesPart = text => Applies(isRemoval ? trial.Before : trial.Now, side, merge, text),
            IsHarmless = () => IsPlain(side.Model) && !IsApplied(side, merge),
            IsRemoval = isRemoval,
        };

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
                Texts = rivals.Of(merge).Take(40).SelectMany(text => new TokenTexts(trial.Before.Definition).Of(text).Take(6)),
                TakesPart = text => Applies(trial.Before, before, merge, text) || Applies(trial.Now, now, merge, text),
                IsHarmless = () => IsPlain(before.Model) && IsPlain(now.Model) && rivals.NeverMeet(merge),
            };
    }

    /// <summary>Whether a merge is ever applied: then it is within the letters of its own token, with nothing around them.</summary>
    private static bool IsApplied((BpeModel Model, Dictionary<MergeRule, int> Ranks) side, MergeRule merge)
    {
        var (ids, ranks) = (new List<int>(), new List<int>());
        side.Model.Merge(side.Model.WholeOf(merge), ids, ranks);
        return ids.Count == 1 && ranks.Count > 0 && ranks[^1] == side.Ranks[merge];
    }

    private static bool Applies(TokenEncoder encoder, (BpeModel Model, Dictionary<MergeRule, int> Ranks) side, MergeRule merge, string text)
    {
        var (ids, ranks) = (new List<int>(), new List<int>());
        foreach (var piece in encoder.Pieces(text).Where(piece => piece.Id is null))
            side.Model.Encode(piece.Text, ids, ranks);
        return ranks.Contains(side.Ranks[merge]);
    }

    private static bool IsPlain(BpeModel model) => model.Settings is { Prefix: "", Suffix: "", FallsBackToBytes: false };

    private static Dictionary<MergeRule, int> Ranks(BpeModel model)
    {
        var ranks = new Dictionary<MergeRule, int>(model.Merges.Count);
        for (var rank = 0; rank < model.Merges.Count; rank++)
            ranks[model.Merges[rank]] = rank;
        return ranks;
    }
}
