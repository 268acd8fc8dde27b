using System.Text;
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
    /// <exception cref="MaintenanceException">A merge, or the token for what is unknown, is not in the vocabulary.</exception>
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

    private List<int> Symbols(string piece)
    {
        var (symbols, at, wasUnknown) = (new List<int>(piece.Length), 0, false);
        foreach (var rune in piece.EnumerateRunes())
        {
            var letter = (at > 0 ? Settings.Prefix : "") + rune;
            at += rune.Utf16SequenceLength;
            letter += at >= piece.Length ? Settings.Suffix : "";
            wasUnknown = !AddKnown(letter, symbols) && AddUnknown(symbols, wasUnknown);
        }

        return symbols;
    }

    private bool AddKnown(string letter, List<int> symbols)
    {
        if (Vocabulary.IdOf(letter) is { } id)
        {
            symbols.Add(id);
            return true;
        }

        var bytes = Settings.FallsBackToBytes
            ? Encoding.UTF8.GetBytes(letter).Select(value => Vocabulary.IdOf(BytesOfTokens.TokenOf(value))).ToList() : [null];
        if (bytes.Contains(null))
            return false;

        symbols.AddRange(bytes.OfType<int>());
        return true;
    }

    private bool AddUnknown(List<int> symbols, bool wasUnknown)
    {
        if (Settings.Unknown is { } unknown && !(wasUnknown && Settings.FusesUnknown))
            symbols.Add(Vocabulary.IdOf(unknown) ?? throw Missing(unknown));
        return true;
    }

    private int IdOf(string token, MergeRule merge) => Vocabulary.IdOf(token)
        ?? throw new MaintenanceException($"The merge \"{merge}\" needs the token \"{token}\", which the vocabulary does not have.");

    private static NoTokenException Missing(string token) =>
        new($"The token for what is unknown, \"{token}\", is not in the vocabulary.");
}
