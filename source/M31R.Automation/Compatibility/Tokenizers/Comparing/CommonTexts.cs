using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Texts for differences that no token tells where to look for: the same ones at every run.</summary>
internal static class CommonTexts
{
    private const int Tokens = 600;
    private const int Mixed = 1200;
    private const int Longest = 6;

    private static readonly string[] Fixed =
    [
        "a", "the", "The", "THE", "e", " ", "  ", "\t", "\n", "\r\n", " the", "the ", "the a", "the  a", " a  b ", "\n\na", "a\n b",
        "the.", "a,b", "12", "1234", "a1b2", "1 2", "don't", "'the", "'S", "you're", "I'M",
        "e\u0301", "é", "É", "Thé", "\u0301", "\ufb01n", "ﬃ", "½", "²", "①", "Ａ", "Straße", "İ", "ǆ",
        "한국", "\u1112\u1161", "中", "中中", "中a", "日本語", "ひらがな", "カ", "русский", "ελληνικά", "עברית", "العربية", "हिन्दी", "ไทย",
        "😀", "👍🏽", "👨‍👩‍👧",
        "pl\u0007ay", "a\0b", "a\u00a0b", "a\u200bb", "a\u200db", "a\u3000b", "a\u00adb", "\ufeffa", "\ufffd", "“quoted”", "``the```",
        "a_b", "a-b", "a.b", "A B", "x=1;", "a+b", "a$b", "[MASK]", "<s>", "</s>", "<unk>", "{\"a\": 1}",
        "fn main() { println!(\"a\"); }", "    return x", "http://a.b/c?d=e#f", "aééb", "éé", "é9", "é é", "qz", "@@s", "##s", "_a", "▁a",
        "…", "—", "€", "a/b", "a\\b", "~^|", "it's 10.5%", "HelloWorld", "snake_case", "a'b", "\u0001", "\ue000",
    ];

    /// <summary>
    /// The texts, the simplest first: those of ASCII letters alone, then of ASCII, then those that begin with a letter; among them the
    /// shorter.
    /// </summary>
    public static IEnumerable<string> Of(TokenizerDefinition before, TokenizerDefinition now)
    {
        string[] special = [.. FromParts(before).Concat(FromParts(now))
            .Where(text => text.Length is > 0 and < 80).Distinct(StringComparer.Ordinal)];
        string[] tokens = [.. Sample(before).Concat(Sample(now)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        return Fixed.Concat(special).Concat(special.Select(text => $"the {text} the{text}a")).Concat(Long(tokens)).Concat(tokens)
            .Concat(tokens.Select(token => token.ToUpperInvariant()))
            .Concat(tokens.Select(token => $"{token} {token.ToUpperInvariant()}.")).Concat(Mix(tokens)).Distinct(StringComparer.Ordinal)
            .OrderBy(Strangeness).ThenBy(text => text.Length);
    }

    private static int Strangeness(string text) => text switch
    {
        _ when text.All(char.IsAsciiLetter) => 0,
        _ when text.All(char.IsAscii) => 1,
        _ => char.IsLetter(text[0]) ? 2 : 3,
    };

    private static IEnumerable<string> Long(string[] tokens)
    {
        string[] parts = ["a", .. tokens.Where(token => token.Length > 1 && token.All(char.IsAsciiLetter)).Take(5)];
        int[] times = [3, 9, 33, 70, 130];
        return times.SelectMany(count => parts.Select(part => string.Concat(Enumerable.Repeat(part, count))));
    }

    private static IEnumerable<string> Sample(TokenizerDefinition definition)
    {
        var texts = new TokenTexts(definition);
        var step = Math.Max(1, definition.Model.Vocabulary.Count / Tokens);
        return definition.Model.Vocabulary.All.Where(entry => entry.Value % step == 0).OrderBy(entry => entry.Value)
            .Select(entry => texts.Plain(entry.Key)).Where(text => text.Length < 80);
    }

    // What the parts themselves look for and write.
    private static IEnumerable<string> FromParts(TokenizerDefinition definition)
    {
        var patterns = definition.Normalizers.OfType<ReplaceText>().SelectMany(step => new[] { step.Pattern.Source, step.Content })
            .Concat(definition.PreTokenizers.OfType<SplitAt>().Select(step => step.Pattern.Source))
            .Concat(definition.Decoders.OfType<ReplaceInTokens>().SelectMany(step => new[] { step.Step.Pattern.Source, step.Step.Content }))
            .Concat(definition.Normalizers.OfType<PrependText>().Select(step => step.Text))
            .Concat(definition.PreTokenizers.OfType<SpacesAsSigns>().Select(step => step.Sign))
            .Concat(definition.PreTokenizers.OfType<SplitAtCharacters>().Select(step => step.Kind.Name));
        return patterns.SelectMany(pattern => pattern.Split('|').Append(pattern).Append(pattern.Replace("\\", "", StringComparison.Ordinal))
                .Concat(pattern.Distinct().Take(80).Select(letter => $"a{letter}{letter}b")))
            .Concat(definition.Added.Keys.Take(20).Select(content => $"a{content}b"));
    }

    private static IEnumerable<string> Mix(string[] tokens)
    {
        if (tokens.Length == 0)
            yield break;

        var state = 7L;
        for (var count = 0; count < Mixed; count++)
        {
            var parts = Enumerable.Range(0, 2 + Next(Longest))
                .Select(_ => Next(4) == 0 ? Fixed[Next(Fixed.Length)] : tokens[Next(tokens.Length)]);
            yield return string.Join(Next(2) == 0 ? " " : "", parts.ToList());
        }

        int Next(int below) => (int)((state = state * 48271 % 2147483647) % below);
    }
}
