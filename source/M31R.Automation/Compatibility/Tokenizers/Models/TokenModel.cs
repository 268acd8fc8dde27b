namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>Makes tokens of a piece of text.</summary>
internal abstract class TokenModel
{
    /// <summary>Its kind as files name it: <c>BPE</c>, <c>Unigram</c>, <c>WordPiece</c>, <c>WordLevel</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Every token and its id; no id is there twice.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Adds the ids of a piece.</summary>
    public abstract void Encode(string piece, List<int> ids);

    /// <summary>Whether its settings, without vocabulary and merges, are those of another model of its kind.</summary>
    public abstract bool HasSettingsOf(TokenModel other);

    /// <summary>A model with its own vocabulary and the settings of another of its kind; null when the two do not go together.</summary>
    public abstract TokenModel? WithSettingsOf(TokenModel other);

    /// <summary>Whether a piece may hold characters for which there is no token.</summary>
    /// <param name="isOfBytes">Every piece is made of the letters that stand for bytes.</param>
    public virtual bool KnowsEverything(bool isOfBytes) => isOfBytes
        && Parts.ByteLetters.All.All(letter => Vocabulary.Has(letter.ToString()));
}
