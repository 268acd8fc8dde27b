using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>
/// A step that cuts a text into pieces, within which the model works. Two of them are equal when they always do the same.
/// </summary>
internal abstract record PreTokenizer
{
    /// <summary>The pieces of a piece.</summary>
    public abstract IEnumerable<Piece> Apply(Piece piece);

    /// <summary>Whether it cuts by nothing but the two characters on both sides, and drops by nothing but the character.</summary>
    public virtual bool IsLocal => false;

    /// <summary>The parts of a piece.</summary>
    protected static IEnumerable<Piece> Parts(Piece piece, IEnumerable<(int Start, int Length)> spans) =>
        spans.Select(span => new Piece(piece.Text.Substring(span.Start, span.Length), piece.IsFirst && span.Start == 0));

    /// <summary>Every character by itself that a test holds for.</summary>
    protected static IEnumerable<(int Start, int Length)> Each(string text, Func<Rune, bool> holds)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (holds(rune))
                yield return (at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }
    }
}

/// <summary>Cuts as GPT-2 does, and writes letters for bytes.</summary>
internal sealed record ByteLevelPieces(bool AddsSpace, bool Cuts) : PreTokenizer
{
    private static readonly Pattern Words = new(@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+");

    /// <inheritdoc/>
    public override IEnumerable<Piece> Apply(Piece piece)
    {
        var whole = AddsSpace && !piece.Text.StartsWith(' ') ? piece with { Text = ' ' + piece.Text } : piece;
        var pieces = Cuts ? Parts(whole, Cut.At(whole.Text, Words.Find(whole.Text), SplitBehavior.Isolated, inverted: false)) : [whole];
        return pieces.Select(each => each with { Text = ByteLetters.Of(each.Text) });
    }
}

/// <summary>Cuts at a pattern.</summary>
internal sealed record SplitAt(Pattern Pattern, SplitBehavior Behavior, bool Inverted) : PreTokenizer
{
    /// <inheritdoc/>
    public override IEnumerable<Piece> Apply(Piece piece) =>
        Parts(piece, Cut.At(piece.Text, Pattern.Find(piece.Text), Behavior, Inverted));
}

/// <summary>Words and runs of signs, without the white space between them.</summary>
internal sealed record WordsAndSigns : PreTokenizer
{
    private static readonly Pattern Found =
        new(@"[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\u200C\u200D]+|[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\u200C\u200D\s]+");

    /// <inheritdoc/>
    public override bool IsLocal => true;

    /// <inheritdoc/>
    public override IEnumerable<Piece> Apply(Piece piece) => Parts(piece, Found.Find(piece.Text));
}

/// <summary>Cuts at characters of a kind.</summary>
internal sealed record SplitAtCharacters(CharacterKind Kind, SplitBehavior Behavior) : PreTokenizer
{
    /// <inheritdoc/>
    public override bool IsLocal => Behavior is SplitBehavior.Removed or SplitBehavior.Isolated or SplitBehavior.Contiguous;

    /// <inheritdoc/>
    public override IEnumerable<Piece> Apply(Piece piece) =>
        Parts(piece, Cut.At(piece.Text, Each(piece.Text, Kind.Holds), Behavior, inverted: false));
}

/// <summary>Writes a sign for spaces, puts one before a text, and cuts before each.</summary>
/// <param name="Sign">The sign, usually ▁.</param>
/// <param name="Prepends">Where one is put before: <c>always</c>, <c>first</c>, <c>never</c>.</param>
/// <param name="Cuts">Whether it cuts.</param>
internal sealed record SpacesAsSigns(string Sign, string Prepends, bool Cuts) : PreTokenizer
{
    /// <inheritdoc/>
    public override IEnumerable<Piece> Apply(Piece piece)
    {
        var text = piece.Text.Replace(" ", Sign, StringComparison.Ordinal);
        if (!text.StartsWith(Sign, StringComparison.Ordinal) && (Prepends == "always" || (Prepends == "first" && piece.IsFirst)))
            text = Sign + text;
        var whole = piece with { Text = text };
        return Cuts
            ? Parts(whole, Cut.At(text, Pattern.Literal(Sign).Find(text), SplitBehavior.MergedWithNext, inverted: false))
            : [whole];
    }
}

/// <summary>A step that is known by name only: it can be compared, and not run.</summary>
internal sealed record UnknownPreTokenizer(string Type, string Content) : PreTokenizer
{
    /// <inheritdoc/>
    public override IEnumerable<Piece> Apply(Piece piece) => throw UnknownPart.Of("pre-tokenizer", Type);
}
