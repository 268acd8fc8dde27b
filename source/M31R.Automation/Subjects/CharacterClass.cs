namespace M31R.Automation.Subjects;

/// <summary>The characters that <c>[…]</c> of a <c>.gitignore</c> pattern stands for.</summary>
/// <param name="members">Ranges of characters, first and last included.</param>
/// <param name="named">POSIX classes, <c>[:alpha:]</c>; ASCII only, as in git.</param>
/// <param name="isNegated">It began with <c>!</c> or <c>^</c>.</param>
internal sealed class CharacterClass(
    IReadOnlyList<(char First, char Last)> members, IReadOnlyList<Func<char, bool>> named, bool isNegated)
{
    /// <summary>The POSIX names that git knows.</summary>
    public static IReadOnlyDictionary<string, Func<char, bool>> Named { get; } =
        new Dictionary<string, Func<char, bool>>(StringComparer.Ordinal)
        {
            ["alnum"] = char.IsAsciiLetterOrDigit,
            ["alpha"] = char.IsAsciiLetter,
            ["blank"] = character => character is ' ' or '\t',
            ["cntrl"] = character => character is < ' ' or '\x7f',
            ["digit"] = char.IsAsciiDigit,
            ["graph"] = character => character is > ' ' and < '\x7f',
            ["lower"] = char.IsAsciiLetterLower,
            ["print"] = character => character is >= ' ' and < '\x7f',
            ["punct"] = character => char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)),
            ["space"] = character => character is ' ' or (>= '\t' and <= '\r'),
            ["upper"] = char.IsAsciiLetterUpper,
            ["xdigit"] = char.IsAsciiHexDigit,
        };

    /// <summary>Whether a character belongs to it; <c>/</c> never does.</summary>
    public bool Contains(char character) =>
        character != '/'
        && (members.Any(range => character >= range.First && character <= range.Last) || named.Any(holds => holds(character))) != isNegated;
}
