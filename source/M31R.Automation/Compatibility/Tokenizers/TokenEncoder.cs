using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>Encodes texts and decodes ids as a definition says.</summary>
/// <param name="definition">The tokenizer.</param>
internal sealed class TokenEncoder(TokenizerDefinition definition)
{
    private readonly Lazy<AddedTokenFinder> raw = new(() => new AddedTokenFinder(
        definition.Added.Values.Where(token => !token.IsNormalized).Select(token => (token.Content, token))));

    private readonly Lazy<AddedTokenFinder> normalized = new(() => new AddedTokenFinder(
        definition.Added.Values.Where(token => token.IsNormalized).Select(token => (Normalized(definition, token.Content), token))));

    /// <summary>What it does.</summary>
    public TokenizerDefinition Definition => definition;

    /// <summary>The ids of a text, with what stands around them.</summary>
    public IReadOnlyList<int> Encode(string text) => [.. Around(Inner(text), null).Select(each => each.Id)];

    /// <summary>The ids of a text or of a pair of texts, each with its type.</summary>
    public IReadOnlyList<(int Id, int Type)> EncodeWithTypes(string first, string? second) =>
        [.. Around(Inner(first), second is null ? null : Inner(second))];

    /// <summary>The ids of a text, without what stands around them.</summary>
    public List<int> Inner(string text)
    {
        var ids = new List<int>();
        foreach (var (piece, id) in Pieces(text))
        {
            if (id is { } known)
                ids.Add(known);
            else
                definition.Model.Encode(piece, ids);
        }

        return ids;
    }

    /// <summary>What the model is given: pieces, and ids of tokens that were found before.</summary>
    public IEnumerable<(string Text, int? Id)> Pieces(string text)
    {
        foreach (var part in Parts(text))
        {
            if (part.Id is not null)
                yield return (part.Piece.Text, part.Id);
            else
                foreach (var piece in Cut(part.Piece).Where(piece => piece.Text.Length > 0))
                    yield return (piece.Text, null);
        }
    }

    /// <summary>The pieces that a text without added tokens is cut into.</summary>
    public IEnumerable<Piece> Cut(Piece whole) =>
        definition.PreTokenizers.Aggregate<PreTokenizer, IEnumerable<Piece>>([whole], (pieces, step) => [.. pieces.SelectMany(step.Apply)]);

    /// <summary>A text as the normalizer leaves it.</summary>
    public string Normalize(string text) => Normalized(definition, text);

    /// <summary>The text of ids; those that are unknown are left out.</summary>
    /// <param name="ids">Any.</param>
    /// <param name="skipsSpecial">Leave out special tokens.</param>
    public string Decode(IEnumerable<int> ids, bool skipsSpecial)
    {
        IReadOnlyList<string> tokens = [.. ids.Select(definition.TokenOf).OfType<string>()
            .Where(token => !(skipsSpecial && IsSpecial(token)))];
        return definition.Decoders.Count == 0
            ? string.Join(' ', tokens)
            : string.Concat(definition.Decoders.Aggregate(tokens, (pieces, step) => step.Apply(pieces)));
    }

    private bool IsSpecial(string token) => definition.Added.TryGetValue(token, out var added) && added.IsSpecial;

    private IEnumerable<(int Id, int Type)> Around(List<int> first, List<int>? second)
    {
        IReadOnlyList<(int, int)> ids = [.. first.Select(id => (id, 0))];
        IReadOnlyList<(int, int)>? others = second is null ? null : [.. second.Select(id => (id, 1))];
        if (definition.PostProcessors.Count == 0)
            return others is null ? ids : [.. ids, .. others];

        foreach (var step in definition.PostProcessors)
            (ids, others) = ([.. step.Apply(ids, others)], null);
        return ids;
    }

    private IEnumerable<(Piece Piece, int? Id)> Parts(string text)
    {
        foreach (var (start, end, id) in raw.Value.Find(text))
        {
            var part = new Piece(text[start..end], start == 0);
            if (id is not null)
            {
                yield return (part, id);
                continue;
            }

            var (written, isBeginning) = Normalized(part);
            foreach (var (from, to, found) in normalized.Value.Find(written))
                yield return (new Piece(written[from..to], isBeginning && from == 0), found);
        }
    }

    /// <summary>A part as the normalizer leaves it, and whether it still begins where the text began.</summary>
    private (string Text, bool IsBeginning) Normalized(Piece part)
    {
        var (text, isBeginning) = (part.Text, part.IsFirst);
        foreach (var step in definition.Normalizers)
        {
            isBeginning = isBeginning && text.Length > 0 && !step.DropsBeginning(text);
            text = step.Apply(text);
        }

        return (text, isBeginning);
    }

    private static string Normalized(TokenizerDefinition definition, string text) =>
        definition.Normalizers.Aggregate(text, (written, step) => step.Apply(written));
}
