using System.Text.RegularExpressions;

namespace M31R.Automation.Tests.Kit;

/// <summary>Damages a text; the same numbers damage it alike.</summary>
internal static partial class Mutation
{
    private static readonly string[] Brackets = ["[", "{", "(", "<a>", "[[", "{\"a\":", "a.", "a:\n ", "- ", "!", "$(", "{a=", "\n  "];
    private static readonly string[] Numbers =
        ["-1", "0", "99999999999999999999", "1e999", "-0.0", "0x7fffffffffffffff", "9223372036854775808", "1_0", "٣",
        "2147483648", "01", "NaN", ".5"];

    private static readonly string[] Signs =
    [
        "\0", "\r", "\r\n", "\u0085", "\u2028", "\ufeff", "\ud800", "\u202e", "é", "e\u0301", "１", "😀", "\t", "\v",
        "\x1b", "\x7f", "\ufffd", "ı", "ſ",
    ];

    private static readonly string[] Words =
    [
        "null", "true", "{}", "[]", "\"\"", "''", "*", "&a", "*a", "<<: ", "..", "../", "/", "\\", "@", "#", ":", ",",
        "=", "==", "~", "^", "<", ">=", "||", "-", " ", "\n",

        "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "---\n", "...\n", "%", "%41", "$(A)", "<!--", "]]>", "<![CDATA[",
        "&amp;", "&x;", "!!int", "|", ">", "?", "npm:", "git+",
        "workspace:", "file:", "link:", "http://", "catalog:", "\"\"\"", "'''", "[[package]]", "__proto__", ";",
        " as ", "-r x", "--hash=sha256:", "\\u0000", "\\uD800",
    ];

    private static readonly (string Name, Func<Random, string, string> Apply)[] All =
    [
        ("bits flipped", FlipBits),
        ("truncated", (random, text) => text[..random.Next(text.Length + 1)]),
        ("beginning cut", (random, text) => text[random.Next(text.Length + 1)..]),
        ("line twice", (random, text) => WithLines(random, text, (lines, one, other) => lines.Insert(other, lines[one]))),
        ("line removed", (random, text) => WithLines(random, text, (lines, one, _) => lines.RemoveAt(one))),
        ("lines swapped",
            (random, text) => WithLines(random, text, (lines, one, other) => (lines[one], lines[other]) = (lines[other], lines[one]))),
        ("tokens swapped", SwapTokens),
        ("token removed",
            (random, text) => Token(random, text) is var token ? text.Remove(
                token.Start.Value, token.End.Value - token.Start.Value) : text),
        ("token replaced",
            (random, text) => Token(random, text) is var token ? text[..token.Start] + One(random, Words) + text[token.End..] : text),
        ("word inserted", (random, text) => text.Insert(random.Next(text.Length + 1), One(random, Words))),
        ("nested deeply", (random, text) => text.Insert(random.Next(text.Length + 1), Many(One(random, Brackets), random.Next(5000)))),
        ("long run",
            (random, text) => text.Length == 0 ? text
                : text.Insert(random.Next(text.Length), new string(text[random.Next(text.Length)], random.Next(20_000)))),
        ("huge number",
            (random, text) => Replaced(
                random, Digits(), text, random.Next(3) == 0 ? new string('9', random.Next(2000)) : One(random, Numbers))),
        ("odd sign", (random, text) => text.Insert(random.Next(text.Length + 1), One(random, Signs))),
        ("quote removed", (random, text) => Replaced(random, Quotes(), text, "")),
        ("quoted text replaced", (random, text) => Replaced(random, Quoted(), text, One(random, [.. Words, .. Numbers]))),
        ("some CRLF", (random, text) => Replaced(random, LineEnds(), text, One(random, ["\r\n", "\r", "\n\n", " \n", "\t\n"]))),
        ("part repeated", (random, text) => text.Length == 0 ? text : Many(text[random.Next(text.Length)..], random.Next(40))),
    ];

    /// <summary>One to three damages, with their names.</summary>
    public static (string Text, string How) Of(Random random, string text)
    {
        var names = new List<string>();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var (name, apply) = All[random.Next(All.Length)];
            text = apply(random, text);
            names.Add(name);
        }

        return (text, string.Join(", ", names));
    }

    private static string FlipBits(Random random, string text)
    {
        var letters = text.ToCharArray();
        for (var left = random.Next(1, 6); left > 0 && letters.Length > 0; left--)
            letters[random.Next(letters.Length)] ^= (char)(1 << random.Next(7));

        return new string(letters);
    }

    private static string WithLines(Random random, string text, Action<List<string>, int, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count), random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static string SwapTokens(Random random, string text)
    {
        var (one, other) = (Token(random, text), Token(random, text));
        if (one.Start.Value > other.Start.Value)
            (one, other) = (other, one);

        return one.End.Value > other.Start.Value
            ? text
            : text[..one.Start] + text[other] + text[one.End..other.Start] + text[one] + text[other.End..];
    }

    private static Range Token(Random random, string text)
    {
        var match = Tokens().Match(text, random.Next(text.Length + 1));
        return match.Success ? match.Index..(match.Index + match.Length) : text.Length..text.Length;
    }

    /// <summary>Replaces the next one from a random place on.</summary>
    private static string Replaced(Random random, Regex pattern, string text, string by)
    {
        var match = pattern.Match(text, random.Next(text.Length + 1));
        return match.Success ? text[..match.Index] + by + text[(match.Index + match.Length)..] : text;
    }

    private static string One(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static string Many(string text, int times) =>
        string.Concat(Enumerable.Repeat(text, Math.Min(times, 200_000 / Math.Max(text.Length, 1))));

    [GeneratedRegex(@"[\w.-]+|[^\w\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex("[\"']", RegexOptions.NonBacktracking)]
    private static partial Regex Quotes();

    [GeneratedRegex("\"[^\"\n]*\"|'[^'\n]*'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex("\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnds();
}
