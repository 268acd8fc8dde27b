using System.Globalization;
using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>Finds added tokens in a text: from the left, the longest first.</summary>
internal sealed class AddedTokenFinder
{
    private readonly Dictionary<char, (string Content, AddedToken Token)[]> byFirst;

    /// <summary>A finder.</summary>
    /// <param name="tokens">Each with what is looked for; those without any are never found.</param>
    public AddedTokenFinder(IEnumerable<(string Content, AddedToken Token)> tokens) => byFirst = tokens
        .Where(each => each.Content.Length > 0)
        .GroupBy(each => each.Content[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(each => each.Content.Length).ToArray());

    /// <summary>The parts of a text, each with the id of the token that it is; null for the rest.</summary>
    public IEnumerable<(int Start, int End, int? Id)> Find(string text)
    {
        var (done, at) = (0, 0);
        while (at < text.Length)
        {
            if (Longest(text, at) is not { } match)
            {
                at++;
                continue;
            }

            var (start, end) = (at, at + match.Content.Length);
            at = end;
            if (match.Token.IsSingleWord && !StandsAlone(text, start, end))
                continue;

            while (match.Token.TakesLeft && start > done && char.IsWhiteSpace(text[start - 1]))
                start--;
            while (match.Token.TakesRight && end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            start = Math.Max(start, done);
            if (start > done)
                yield return (done, start, null);
            yield return (start, end, match.Token.Id);
            (done, at) = (end, Math.Max(at, end));
        }

        if (done < text.Length)
            yield return (done, text.Length, null);
    }

    private (string Content, AddedToken Token)? Longest(string text, int at)
    {
        if (!byFirst.TryGetValue(text[at], out var tokens))
            return null;

        foreach (var each in tokens)
        {
            if (string.CompareOrdinal(text, at, each.Content, 0, each.Content.Length) == 0)
                return each;
        }

        return null;
    }

    private static bool StandsAlone(string text, int start, int end) =>
        !(start > 0 && IsOfWord(LastOf(text[..start]))) && !(end < text.Length && IsOfWord(Rune.GetRuneAt(text + " ", end)));

    private static Rune LastOf(string text) => text.EnumerateRunes().Last();

    /// <summary>Whether <c>\w</c> has it: letters, marks, digits, numbers that are letters, what connects, and what joins.</summary>
    private static bool IsOfWord(Rune rune) => rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is
        <= UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
