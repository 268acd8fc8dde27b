namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>WordPiece: the longest token that begins a word, then the longest that goes on, until its end.</summary>
/// <param name="settings">The rest.</param>
internal sealed class WordPieceModel(WordPieceSettings settings) : TokenModel
{
    /// <inheritdoc/>
    public override string Kind => "WordPiece";

    /// <summary>The rest.</summary>
    public WordPieceSettings Settings => settings;

    /// <inheritdoc/>
    public override void Encode(string piece, List<int> ids)
    {
        var (before, start) = (ids.Count, 0);
        while (start < piece.Length && piece.EnumerateRunes().Count() <= settings.LongestWord)
        {
            if (Longest(piece, start) is not { } found)
                break;

            ids.Add(found.Id);
            start += found.Length;
        }

        if (start == piece.Length)
            return;

        ids.RemoveRange(before, ids.Count - before);
        ids.Add(Vocabulary.IdOf(settings.Unknown)
            ?? throw new NoTokenException($"The token for what is unknown, \"{settings.Unknown}\", is not in the vocabulary."));
    }

    /// <inheritdoc/>
    public override bool HasSettingsOf(TokenModel other) => other is WordPieceModel model && model.Settings == settings;

    /// <inheritdoc/>
    public override TokenModel? WithSettingsOf(TokenModel other) =>
        other is WordPieceModel model ? new WordPieceModel(model.Settings) { Vocabulary = Vocabulary } : null;

    private (int Id, int Length)? Longest(string piece, int start)
    {
        for (var length = Math.Min(piece.Length - start, Vocabulary.Longest); length > 0; length--)
        {
            var part = start > 0 ? string.Concat(settings.Prefix, piece.AsSpan(start, length)) : piece.Substring(start, length);
            if (Vocabulary.IdOf(part) is { } id)
                return (id, length);
        }

        return null;
    }
}

/// <summary>What a WordPiece has beside its vocabulary.</summary>
/// <param name="Unknown">The token of words that cannot be spelled.</param>
/// <param name="Prefix">What stands before tokens that do not begin a word.</param>
/// <param name="LongestWord">Words of more characters are unknown.</param>
internal sealed record WordPieceSettings(string Unknown, string Prefix, int LongestWord);
