using System.Globalization;
using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>A step on the way from tokens back to a text. Two of them are equal when they always do the same.</summary>
internal abstract record Decoder
{
    /// <summary>The pieces of text that tokens become; all of them together are the text.</summary>
    public abstract IReadOnlyList<string> Apply(IReadOnlyList<string> tokens);
}

/// <summary>Letters that stand for bytes become the text of the bytes.</summary>
internal sealed record LettersAsBytes : Decoder
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) =>
        [Encoding.UTF8.GetString([.. tokens.SelectMany(ByteLetters.BytesOf)])];
}

/// <summary>Pieces of words are joined, words get a space between them.</summary>
internal sealed record JoinPieces(string Prefix, bool CleansUp) : Decoder
{
    private static readonly (string Old, string New)[] Clean =
    [
        (" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","),
        (" ' ", "'"), (" n't", "n't"), (" 'm", "'m"), (" do not", " don't"), (" 's", "'s"), (" 've", "'ve"), (" 're", "'re"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) => [.. tokens
        .Select((token, index) => Written(token, index == 0))];

    private string Written(string token, bool isFirst)
    {
        var text = isFirst ? token
            : Prefix.Length > 0 && token.StartsWith(Prefix, StringComparison.Ordinal) ? token[Prefix.Length..]
            : " " + token;
        return CleansUp ? Clean.Aggregate(text, (clean, rule) => clean.Replace(rule.Old, rule.New, StringComparison.Ordinal)) : text;
    }
}

/// <summary>Signs become spaces.</summary>
/// <param name="Sign">The sign, usually ▁.</param>
/// <param name="DropsFirst">Those in the first token go: the encoder had put one before the text.</param>
internal sealed record SignsAsSpaces(string Sign, bool DropsFirst) : Decoder
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) =>
        [.. tokens.Select((token, index) => token.Replace(Sign, DropsFirst && index == 0 ? "" : " ", StringComparison.Ordinal))];
}

/// <summary>What marks the end of a word becomes a space.</summary>
internal sealed record EndsAsSpaces(string Suffix) : Decoder
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) => Suffix.Length == 0
        ? tokens
        : [.. tokens.Select((token, index) => token.Replace(Suffix, index == tokens.Count - 1 ? "" : " ", StringComparison.Ordinal))];
}

/// <summary>Writes something else for what is found in each token.</summary>
internal sealed record ReplaceInTokens(ReplaceText Step) : Decoder
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) => [.. tokens.Select(Step.Apply)];
}

/// <summary>
/// Runs of tokens such as <c>&lt;0xC3&gt;</c> become the text of the bytes;
/// a sign of replacement for each when they are none.
/// </summary>
internal sealed record BytesOfTokens : Decoder
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens)
    {
        var (texts, bytes) = (new List<string>(), new List<byte>());
        foreach (var token in tokens)
        {
            if (ByteOf(token) is { } value)
            {
                bytes.Add(value);
                continue;
            }

            Flush(bytes, texts);
            texts.Add(token);
        }

        Flush(bytes, texts);
        return texts;
    }

    /// <summary>The byte that a token stands for; null when it stands for none.</summary>
    public static byte? ByteOf(string token) => token is ['<', '0', 'x', _, _, '>']
        && byte.TryParse(token.AsSpan(3, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The token that stands for a byte.</summary>
    public static string TokenOf(byte value) => string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>");

    private static void Flush(List<byte> bytes, List<string> texts)
    {
        if (bytes.Count == 0)
            return;

        try
        {
            texts.Add(Strict.GetString([.. bytes]));
        }
        catch (DecoderFallbackException)
        {
            texts.AddRange(Enumerable.Repeat("\uFFFD", bytes.Count));
        }

        bytes.Clear();
    }
}

/// <summary>All in one piece.</summary>
internal sealed record FusePieces : Decoder
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) => [string.Concat(tokens)];
}

/// <summary>Cuts a character at the ends of each piece, so often at most.</summary>
internal sealed record StripPieces(string Content, int Start, int Stop) : Decoder
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) => [.. tokens.Select(Strip)];

    private string Strip(string text)
    {
        for (var count = 0; count < Start && text.StartsWith(Content, StringComparison.Ordinal); count++)
            text = text[Content.Length..];
        for (var count = 0; count < Stop && text.EndsWith(Content, StringComparison.Ordinal); count++)
            text = text[..^Content.Length];
        return text;
    }
}

/// <summary>A step that is known by name only: it can be compared, and not run.</summary>
internal sealed record UnknownDecoder(string Type, string Content) : Decoder
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Apply(IReadOnlyList<string> tokens) => throw UnknownPart.Of("decoder", Type);
}
