using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>One of two tokenizers with merges, and the place of each of them.</summary>
/// <param name="encoder">The tokenizer.</param>
/// <param name="model">Its model.</param>
internal sealed class MergeSide(TokenEncoder encoder, BpeModel model)
{
    /// <summary>The model.</summary>
    public BpeModel Model => model;

    /// <summary>The place of each merge, from 0 on; of one that is there twice the last.</summary>
    public IReadOnlyDictionary<MergeRule, int> Ranks { get; } = RanksOf(model);

    /// <summary>Whether a token is nothing but what merges make of its letters.</summary>
    public bool IsPlain => model.Settings is { Prefix: "", Suffix: "", FallsBackToBytes: false };

    /// <summary>Texts in which a token is likely to be found.</summary>
    public IEnumerable<string> TextsWith(string token) => new TokenTexts(encoder.Definition).Of(token);

    /// <summary>Whether a text is merged so somewhere.</summary>
    public bool Applies(MergeRule merge, string text)
    {
        var (ids, ranks) = (new List<int>(), new List<int>());
        foreach (var piece in encoder.Pieces(text).Where(piece => piece.Id is null))
            model.Encode(piece.Text, ids, ranks);
        return ranks.Contains(Ranks[merge]);
    }

    /// <summary>Whether a plain model ever merges so: then it does within the letters of the token, with nothing around them.</summary>
    public bool EverApplies(MergeRule merge)
    {
        var (ids, ranks) = (new List<int>(), new List<int>());
        model.Merge(model.WholeOf(merge), ids, ranks);
        return ids.Count == 1 && ranks.Count > 0 && ranks[^1] == Ranks[merge];
    }

    /// <summary>Whether a piece that is the token becomes it without any merge; false where no text leaves such a piece.</summary>
    public bool FindsWhole(string token) => model.Settings.IgnoresMerges && !new ReachProof(encoder.Definition).IsNeverWritten(token);

    /// <summary>Whether a text has the token as a whole piece.</summary>
    public bool HasWhole(string token, string text) => model.Settings.IgnoresMerges
        && encoder.Pieces(text).Any(piece => piece.Id is null && piece.Text == token);

    private static Dictionary<MergeRule, int> RanksOf(BpeModel model)
    {
        var ranks = new Dictionary<MergeRule, int>(model.Merges.Count);
        for (var rank = 0; rank < model.Merges.Count; rank++)
            ranks[model.Merges[rank]] = rank;
        return ranks;
    }
}
