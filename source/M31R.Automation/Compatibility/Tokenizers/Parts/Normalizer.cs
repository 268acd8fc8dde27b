using System.Globalization;
using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>A step that rewrites a text before it is cut. Two of them are equal when they always do the same.</summary>
internal abstract record Normalizer
{
    /// <summary>The text as the step leaves it.</summary>
    public abstract string Apply(string text);

    /// <summary>Whether what it wrote stays as it is when any part of it is written again.</summary>
    public virtual bool IsStable => true;

    /// <summary>
    /// Whether what it leaves begins with something else than the beginning of the text: offsets are those of the text, and
    /// <c>Metaspace</c> takes only a piece with offset 0 for the first
    /// (https://github.com/huggingface/tokenizers/blob/main/tokenizers/src/tokenizer/normalizer.rs).
    /// </summary>
    /// <param name="text">Not empty.</param>
    public virtual bool DropsBeginning(string text) => Apply(Rune.GetRuneAt(text, 0).ToString()).Length == 0;

    /// <summary>A text without marks that take no space of their own.</summary>
    protected static string WithoutAccents(string text) =>
        Kept(text, rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark);

    /// <summary>A text with some of its characters.</summary>
    protected static string Kept(string text, Func<Rune, bool> keeps)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(keeps))
            kept.Append(rune.ToString());
        return kept.ToString();
    }
}

/// <summary>NFC, NFD, NFKC and NFKD.</summary>
internal sealed record UnicodeForm(bool Compatible, bool Composed) : Normalizer
{
    /// <inheritdoc/>
    public override string Apply(string text) => UnicodeNormalization.Apply(text, Compatible, Composed);
}

/// <summary>Small letters.</summary>
internal sealed record Lowercase : Normalizer
{
    /// <inheritdoc/>
    public override string Apply(string text) => Lower(text);

    /// <summary>A text in small letters; İ becomes two, as everywhere but in .NET.</summary>
    public static string Lower(string text) => text.Replace("\u0130", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();
}

/// <summary>Leaves out every mark, also those that take space of their own, as vowels of Devanagari do.</summary>
internal sealed record StripAccents : Normalizer
{
    /// <inheritdoc/>
    public override string Apply(string text) => Kept(text, rune => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));
}

/// <summary>Cuts white space at the ends.</summary>
internal sealed record StripEnds(bool Left, bool Right) : Normalizer
{
    /// <inheritdoc/>
    public override bool IsStable => false;

    /// <inheritdoc/>
    public override bool DropsBeginning(string text) => Left && char.IsWhiteSpace(text[0]);

    /// <inheritdoc/>
    public override string Apply(string text) => (Left, Right) switch
    {
        (true, true) => text.Trim(),
        (true, false) => text.TrimStart(),
        (false, true) => text.TrimEnd(),
        _ => text,
    };
}

/// <summary>Writes something else for what is found.</summary>
internal sealed record ReplaceText(Pattern Pattern, string Content) : Normalizer
{
    /// <inheritdoc/>
    public override bool IsStable => false;

    /// <summary>What is written stands at the last character of what was found.</summary>
    public override bool DropsBeginning(string text) => Pattern.Find(text) is [(0, > 0 and var length), ..]
        && (Content.Length == 0 || length > Rune.GetRuneAt(text, 0).Utf16SequenceLength);

    /// <inheritdoc/>
    public override string Apply(string text)
    {
        var (written, end) = (new StringBuilder(text.Length), 0);
        foreach (var (start, length) in Pattern.Find(text))
        {
            written.Append(text, end, start - end).Append(Content);
            end = start + length;
        }

        return written.Append(text, end, text.Length - end).ToString();
    }
}

/// <summary>Puts something before a text that is not empty.</summary>
internal sealed record PrependText(string Text) : Normalizer
{
    /// <inheritdoc/>
    public override bool IsStable => false;

    /// <inheritdoc/>
    public override string Apply(string text) => text.Length > 0 ? Text + text : text;
}

/// <summary>Writes the letters that stand for the bytes of the text.</summary>
internal sealed record BytesAsLetters : Normalizer
{
    /// <inheritdoc/>
    public override bool IsStable => false;

    /// <inheritdoc/>
    public override string Apply(string text) => ByteLetters.Of(text);
}

/// <summary>Drops control characters, and makes a space of other white space, as SentencePiece does for machine translation.</summary>
internal sealed record CleanControls : Normalizer
{
    /// <inheritdoc/>
    public override string Apply(string text) => string
        .Concat(text.Where(letter => !IsDropped(letter)).Select(letter => IsSpace(letter) ? ' ' : letter));

    private static bool IsDropped(char letter) =>
        (int)letter is (>= 1 and <= 8) or 0x0B or (>= 0x0E and <= 0x1F) or 0x7F or 0x8F or 0x9F;

    private static bool IsSpace(char letter) =>
        (int)letter is 9 or 10 or 12 or 13 or 0x1680 or (>= 0x200B and <= 0x200F) or 0x2028 or 0x2029 or 0x2581 or 0xFEFF or 0xFFFD;
}

/// <summary>A step that is known by name only: it can be compared, and not run.</summary>
internal sealed record UnknownNormalizer(string Type, string Content) : Normalizer
{
    /// <inheritdoc/>
    public override string Apply(string text) => throw UnknownPart.Of("normalizer", Type);
}
