using System.Collections.Frozen;
using M31R.Automation.Inventory;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Tells the language of a message by its script and its words.</summary>
internal static class Languages
{
    private static readonly char[] Separators = [' ', '\t', '.', ',', ':', ';', '!', '?', '"', '\'', '(', ')', '[', ']', '-', '’'];
    private const int ShortestOfScript = 8;

    /// <summary>One short word is known of any thousand letters; of a message, one in some.</summary>
    private const int WordsForEachKnown = 12;

    private static readonly Lazy<FrozenDictionary<string, string[]>> Words = new(Read);

    /// <summary>Whether two texts are written in two languages, as far as that can be told.</summary>
    public static bool Differ(string first, string second)
    {
        var (left, right) = (Scripts(first), Scripts(second));
        if (left != right && first.Any(char.IsLetter) && second.Any(char.IsLetter))
            return true;

        var (ofFirst, ofSecond) = (Of(first), Of(second));
        return ofFirst.Count > 0 && ofSecond.Count > 0 && !ofFirst.Overlaps(ofSecond);
    }

    /// <summary>Whether a text holds words of a language that is known; of another script than Latin, words of some length.</summary>
    public static bool Knows(string text) =>
        Of(text).Count > 0 || (Scripts(text) is not ("" or "latin") && text.Count(char.IsLetter) >= ShortestOfScript);

    /// <summary>The script that most letters are of; Latin by its first letter.</summary>
    private static string Scripts(string text) =>
        text.Where(char.IsLetter).GroupBy(ScriptOf, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? "";

    private static string ScriptOf(char letter) => letter switch
    {
        < '\u0250' or (>= '\u1E00' and < '\u1F00') => "latin",
        < '\u0400' => "greek",
        < '\u0530' => "cyrillic",
        < '\u0590' => "armenian",
        < '\u0600' => "hebrew",
        < '\u0700' => "arabic",
        < '\u0E00' => "indic",
        < '\u1100' => "thai",
        (>= '\u1100' and < '\u1200') or (>= '\uAC00' and < '\uD7B0') => "hangul",
        _ => "han",
    };

    /// <summary>The languages that most of its words are of; empty when no word is known.</summary>
    private static HashSet<string> Of(string text)
    {
        var words = text.ToLowerInvariant()
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var hits = words.SelectMany(word => Words.Value.GetValueOrDefault(word, []))
            .CountBy(language => language, StringComparer.Ordinal)
            .ToList();
        var most = hits.Select(hit => hit.Value).DefaultIfEmpty().Max();
        if (most * WordsForEachKnown < words.Length)
            return [];

        return hits.Where(hit => hit.Value == most).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string[]> Read() =>
        EmbeddedNames.Read("message-words.txt")
            .Select(line => line.Split(' '))
            .SelectMany(words => words.Skip(1).Select(word => (Word: word, Language: words[0])))
            .GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
}
