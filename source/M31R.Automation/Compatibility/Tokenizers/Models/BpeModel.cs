using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>Byte pair encoding: of all neighbours, those that were learned first are merged first.</summary>
internal sealed class BpeModel : TokenModel
{
    private readonly Dictionary<(int Left, int Right), (int Rank, int Whole)> rules;

    /// <summary>A model; <see cref="TokenModel.Vocabulary"/> is set too.</summary>
    /// <param name="vocabulary">Tokens.</param>
    /// <param name="merges">In the order in which they were learned.</param>
    /// <param name="settings">The rest.</param>
    /// <exception cref="MaintenanceException">A part of a merge, or what it makes, is not in the vocabulary.</exception>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public BpeModel(Vocabulary vocabulary, IReadOnlyList<MergeRule> merges, BpeSettings settings)
    {
        (Vocabulary, Merges, Settings) = (vocabulary, merges, settings);
        rules = new Dictionary<(int, int), (int, int)>(merges.Count);
        for (var rank = 0; rank < merges.Count; rank++)
        {
            var (left, right) = merges[rank];
            rules[(IdOf(left, merges[rank]), IdOf(right, merges[rank]))] = (rank, IdOf(WholeOf(merges[rank]), merges[rank]));
        }
    }

    /// <inheritdoc/>
    public override string Kind => "BPE";

    /// <summary>In the order in which they were learned.</summary>
    public IReadOnlyList<MergeRule> Merges { get; }

    /// <summary>The rest.</summary>
    public BpeSettings Settings { get; }

    /// <inheritdoc/>
    public override void Encode(string piece, List<int> ids) => Encode(piece, ids, null);

    /// <summary>The same, with the rank of every merge that is applied, in this order.</summary>
    public void Encode(string piece, List<int> ids, List<int>? ranks)
    {
        if (Settings.IgnoresMerges && Vocabulary.IdOf(piece) is { } whole)
            ids.Add(whole);
        else
            Merge(piece, ids, ranks);
    }

    /// <summary>Adds the ids that merges alone make of a piece, even where the settings would not ask them.</summary>
    public void Merge(string piece, List<int> ids, List<int>? ranks)
    {
        var symbols = Symbols(piece);
        while (Next(symbols) is { } next)
        {
            symbols[next.At] = next.Whole;
            symbols.RemoveAt(next.At + 1);
            ranks?.Add(next.Rank);
        }

        ids.AddRange(symbols);
    }

    /// <summary>The token that a merge makes.</summary>
    public string WholeOf(MergeRule merge) =>
        merge.Left + (Settings.Prefix.Length > 0 && merge.Right.StartsWith(Settings.Prefix, StringComparison.Ordinal)
            ? merge.Right[Settings.Prefix.Length..] : merge.Right);

    /// <inheritdoc/>
    public override bool HasSettingsOf(TokenModel other) => other is BpeModel bpe && bpe.Settings == Settings;

    /// <inheritdoc/>
    public override TokenModel? WithSettingsOf(TokenModel other)
    {
        try
        {
            return other is BpeModel bpe ? new BpeModel(Vocabulary, Merges, bpe.Settings) : null;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override bool KnowsEverything(bool isOfBytes) => base.KnowsEverything(isOfBytes)
        || (Settings.FallsBackToBytes && Enumerable.Range(0, 256).All(value => Vocabulary.Has(BytesOfTokens.TokenOf((byte)value))));

    private (int At, int Rank, int Whole)? Next(List<int> symbols)
    {
        (int At, int Rank, int Whole)? best = null;
        for (var at = 0; at + 1 < symbols.Count; at++)
        {
            if (rules.TryGetValue((symbols[at], symbols[at + 1]), out var rule) && (best is null || rule.Rank < best.Value.Rank))
                best = (at, rule.Rank, rule.Whole);
        }

        return best;
    }

    /// <summary>What is unknown is held back until a token of a character follows: bytes go before it, as in Hugging Face's merge_word.</summary>
    private List<int> Symbols(string piece)
    {
        var (symbols, at, unknown) = (new List<int>(piece.Length), 0, (int?)null);
        foreach (var rune in piece.EnumerateRunes())
        {
            var letter = (at > 0 ? Settings.Prefix : "") + rune;
            at += rune.Utf16SequenceLength;
            letter += at >= piece.Length ? Settings.Suffix : "";
            if (Vocabulary.IdOf(letter) is { } id)
            {
                Add(symbols, unknown, id);
                unknown = null;
            }
            else if (BytesOf(letter) is { } bytes)
            {
                symbols.AddRange(bytes);
            }
            else if (Settings.Unknown is { } name)
            {
                Add(symbols, Settings.FusesUnknown ? null : unknown);
                unknown = Vocabulary.IdOf(name) ?? throw Missing(name);
            }
        }

        Add(symbols, unknown);
        return symbols;
    }

    private static void Add(List<int> symbols, params ReadOnlySpan<int?> ids)
    {
        foreach (var id in ids)
        {
            if (id is { } known)
                symbols.Add(known);
        }
    }

    private IReadOnlyList<int>? BytesOf(string letter) => Settings.FallsBackToBytes ? Vocabulary.BytesOf(letter) : null;

    private int IdOf(string token, MergeRule merge) => Vocabulary.IdOf(token)
        ?? throw new MaintenanceException($"The merge \"{merge}\" needs the token \"{token}\", which the vocabulary does not have.");

    private static NoTokenException Missing(string token) =>
        new($"The token for what is unknown, \"{token}\", is not in the vocabulary.");
}
