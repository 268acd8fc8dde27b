namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>Every piece is a token or unknown.</summary>
/// <param name="unknown">The token of what is unknown.</param>
internal sealed class WordLevelModel(string unknown) : TokenModel
{
    /// <inheritdoc/>
    public override string Kind => "WordLevel";

    /// <inheritdoc/>
    public override void Encode(string piece, List<int> ids) => ids.Add(Vocabulary.IdOf(piece) ?? Vocabulary.IdOf(unknown)
        ?? throw new NoTokenException($"The token for what is unknown, \"{unknown}\", is not in the vocabulary."));

    /// <inheritdoc/>
    public override bool HasSettingsOf(TokenModel other) => other is WordLevelModel model && model.Unknown == unknown;

    /// <inheritdoc/>
    public override TokenModel? WithSettingsOf(TokenModel other) =>
        other is WordLevelModel model ? new WordLevelModel(model.Unknown) { Vocabulary = Vocabulary } : null;

    private string Unknown => unknown;
}
