using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>A tokenizer as files say it. Parts that do the same are equal, however they are written.</summary>
/// <param name="Model">Makes tokens.</param>
internal sealed record TokenizerDefinition(TokenModel Model)
{
    /// <summary>Tokens that are looked for first, by content.</summary>
    public IReadOnlyDictionary<string, AddedToken> Added { get; init; } = new Dictionary<string, AddedToken>(StringComparer.Ordinal);

    /// <summary>What rewrites a text, in this order.</summary>
    public IReadOnlyList<Normalizer> Normalizers { get; init; } = [];

    /// <summary>What cuts it, in this order.</summary>
    public IReadOnlyList<PreTokenizer> PreTokenizers { get; init; } = [];

    /// <summary>What is put around the ids, in this order.</summary>
    public IReadOnlyList<PostProcessor> PostProcessors { get; init; } = [];

    /// <summary>What makes a text of tokens, in this order.</summary>
    public IReadOnlyList<Decoder> Decoders { get; init; } = [];

    /// <summary>How long a text may be, as the file says it; null: it is not cut.</summary>
    public string? Truncation { get; init; }

    /// <summary>How short texts are filled up, as the file says it; null: they are not.</summary>
    public string? Padding { get; init; }

    /// <summary>Every id that it knows: those of the vocabulary, and those that were added beyond it.</summary>
    public int Count => Model.Vocabulary.Count + Added.Keys.Count(content => !Model.Vocabulary.Has(content));

    /// <summary>The token of an id; null when there is none.</summary>
    public string? TokenOf(int id) => Model.Vocabulary.TokenOf(id) ?? Added.Values.FirstOrDefault(token => token.Id == id)?.Content;

    /// <summary>Whether every piece is made of the letters that stand for bytes.</summary>
    public bool IsOfBytes => PreTokenizers.Any(step => step is ByteLevelPieces) || Normalizers.Any(step => step is BytesAsLetters);
}
