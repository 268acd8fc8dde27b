using System.Globalization;
using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>A kind of characters that texts are cut at.</summary>
/// <param name="Name"><c>space</c>, <c>punctuation</c>, <c>digit</c>, or the one character that it is.</param>
internal sealed record CharacterKind(string Name)
{
    /// <summary>White space.</summary>
    public static CharacterKind Space { get; } = new("space");

    /// <summary>Signs of ASCII and punctuation of Unicode.</summary>
    public static CharacterKind Punctuation { get; } = new("punctuation");

    /// <summary>Numbers of every kind.</summary>
    public static CharacterKind Digit { get; } = new("digit");

    /// <summary>Whether a character is of the kind.</summary>
    public bool Holds(Rune rune) => Name switch
    {
        "space" => Rune.IsWhiteSpace(rune),
        "punctuation" => IsPunctuation(rune),
        "digit" => Rune.IsNumber(rune),
        _ => rune.ToString() == Name,
    };

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii ? char.IsPunctuation((char)rune.Value) || char.IsSymbol((char)rune.Value) : Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation;
}
