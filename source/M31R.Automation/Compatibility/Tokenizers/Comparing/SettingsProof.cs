using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Finds out whether other settings of a BPE come to the same.</summary>
/// <param name="before">What users have.</param>
/// <param name="now">What they would get.</param>
/// <param name="isOfBytes">On both sides every piece is made of the letters that stand for bytes.</param>
/// <param name="isNoPiece">Whether it is certain that the model is never asked for a token as a whole, on either side.</param>
internal sealed class SettingsProof(BpeModel before, BpeModel now, bool isOfBytes, Func<string, bool> isNoPiece)
{
    private const int MostTokens = 200;

    /// <summary>Whether what differs is never asked: what is unknown where all is known, whole tokens where merges make the same.</summary>
    public bool Holds => Told(before, now) == Told(now, before);

    /// <summary>Tokens that merges do not make of their own text, where only one side asks the merges.</summary>
    public IReadOnlyList<string> NotAsMerged => before.Settings.IgnoresMerges == now.Settings.IgnoresMerges
        ? []
        : [.. Unmerged(now).Take(MostTokens)];

    /// <summary>Tokens that have one side's mark for the beginning or end of a word.</summary>
    public IEnumerable<string> MarkedTokens => new[] { before.Settings.Suffix, now.Settings.Suffix }
        .Where(mark => mark.Length > 0)
        .SelectMany(mark => now.Vocabulary.All.Where(entry => entry.Key.EndsWith(mark, StringComparison.Ordinal)))
        .OrderBy(entry => entry.Value)
        .Select(entry => entry.Key)
        .Take(MostTokens);

    private BpeSettings Told(BpeModel model, BpeModel other)
    {
        var settings = model.Settings;
        if (settings.Unknown is null)
            settings = settings with { FusesUnknown = false };
        if (!model.Vocabulary.All.Any(entry => BytesOfTokens.ByteOf(entry.Key) is not null))
            settings = settings with { FallsBackToBytes = false };
        if (model.KnowsEverything(isOfBytes) && other.KnowsEverything(isOfBytes))
            settings = settings with { Unknown = null, FusesUnknown = false };
        if (isOfBytes && model.KnowsEverything(isOfBytes))
            settings = settings with { FallsBackToBytes = false };
        return settings.IgnoresMerges != other.Settings.IgnoresMerges && NotAsMerged.Count == 0 && !Unmerged(before).Any()
            ? settings with { IgnoresMerges = true }
            : settings;
    }

    private IEnumerable<string> Unmerged(BpeModel model)
    {
        var ids = new List<int>();
        foreach (var (token, id) in model.Vocabulary.All.Where(entry => !isNoPiece(entry.Key)).OrderBy(entry => entry.Value))
        {
            ids.Clear();
            model.Merge(token, ids, null);
            if (ids is not [var only] || only != id)
                yield return token;
        }
    }
}
