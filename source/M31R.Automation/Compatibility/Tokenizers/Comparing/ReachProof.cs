using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Proves that no text holds a token.</summary>
/// <param name="definition">A tokenizer that has it.</param>
internal sealed class ReachProof(TokenizerDefinition definition)
{
    /// <summary>Whether it is certain that no text becomes the token.</summary>
    public bool IsNeverMade(string token) => token.Length == 0 || IsNeverWritten(token) || definition.Model switch
    {
        BpeModel model => IsNeverMerged(model, token),
        UnigramModel model => IsAlwaysBeaten(model, token),
        _ => false,
    };

    /// <summary>The normalizer, the pre-tokenizer or the bytes never leave its letters together.</summary>
    public bool IsNeverWritten(string token)
    {
        if (BytesOfTokens.ByteOf(token) is not null)
            return false;

        if (definition.IsOfBytes)
            return !token.All(ByteLetters.All.Contains) || ByteLetters.BytesOf(token).Any(value => value is 0xC0 or 0xC1 or > 0xF4);

        var text = definition.Model is WordPieceModel { Settings.Prefix: { Length: > 0 } prefix }
            && token.StartsWith(prefix, StringComparison.Ordinal)
            ? token[prefix.Length..]
            : token;
        var encoder = new TokenEncoder(definition);
        return (definition.Normalizers.All(step => step.IsStable) && encoder.Normalize(text) != text)
            || (definition.PreTokenizers.All(step => step.IsLocal)
                && !encoder.Cut(new Piece(text, true)).Select(piece => piece.Text).SequenceEqual([text]));
    }

    private static bool IsNeverMerged(BpeModel model, string token)
    {
        if (model.Settings is not { IgnoresMerges: false, Prefix: "", Suffix: "" } || BytesOfTokens.ByteOf(token) is not null
            || token == model.Settings.Unknown || token.EnumerateRunes().Count() == 1)
            return false;

        // Within its own letters a token is made by the same merges wherever it stands: no merge crosses its ends before it is whole.
        var ids = new List<int>();
        model.Merge(token, ids, null);
        return ids is not [var only] || model.Vocabulary.TokenOf(only) != token;
    }

    private static bool IsAlwaysBeaten(UnigramModel model, string token) =>
        model.Vocabulary.IdOf(token) != model.Unknown && BytesOfTokens.ByteOf(token) is null
        && model.BestWithout(token, token) is { } best && best > model.ScoreOf(token);
}
