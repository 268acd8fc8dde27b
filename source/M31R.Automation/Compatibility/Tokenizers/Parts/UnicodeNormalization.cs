using System.Globalization;
using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>
/// The normalization forms of Unicode (UAX #15). The program runs without the culture data that .NET's own needs, and gives texts back
/// unchanged there.
/// </summary>
internal static class UnicodeNormalization
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int Vowels = 21, Trails = 28, Syllables = 19 * Vowels * Trails;
    private static readonly Lazy<Data> Known = new(Data.Read);

    /// <summary>A text in one of the four forms.</summary>
    /// <param name="text">Any; lone surrogates stay.</param>
    /// <param name="compatible">By compatibility: NFKC, NFKD.</param>
    /// <param name="composed">Composed again: NFC, NFKC.</param>
    public static string Apply(string text, bool compatible, bool composed)
    {
        if (Ascii.IsValid(text))
            return text;

        var runes = new List<Rune>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune, compatible, runes);
        Order(runes);
        return Written(composed ? Compose(runes) : runes);
    }

    private static void Decompose(Rune rune, bool compatible, List<Rune> into)
    {
        var syllable = rune.Value - HangulBase;
        if (syllable is >= 0 and < Syllables)
        {
            into.Add(new Rune(LeadBase + (syllable / (Vowels * Trails))));
            into.Add(new Rune(VowelBase + (syllable / Trails % Vowels)));
            if (syllable % Trails > 0)
                into.Add(new Rune(TrailBase + (syllable % Trails)));
        }
        else if (Known.Value.Canonical.TryGetValue(rune.Value, out var parts)
            || (compatible && Known.Value.Compatible.TryGetValue(rune.Value, out parts)))
        {
            foreach (var part in parts)
                Decompose(new Rune(part), compatible, into);
        }
        else
        {
            into.Add(rune);
        }
    }

    private static int ClassOf(Rune rune) => Known.Value.Classes.GetValueOrDefault(rune.Value);

    private static void Order(List<Rune> runes)
    {
        for (var at = 1; at < runes.Count; at++)
        {
            var own = ClassOf(runes[at]);
            for (var back = at; own > 0 && back > 0 && ClassOf(runes[back - 1]) > own; back--)
                (runes[back - 1], runes[back]) = (runes[back], runes[back - 1]);
        }
    }

    private static List<Rune> Compose(List<Rune> runes)
    {
        var composed = new List<Rune>(runes.Count);
        var (starter, last) = (-1, 0);
        foreach (var rune in runes)
        {
            var own = ClassOf(rune);
            var isFree = starter >= 0 && (starter == composed.Count - 1 || (last < own && last > 0));
            if (isFree && Pair(composed[starter], rune) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }

            if (own == 0)
                starter = composed.Count;
            last = own;
            composed.Add(rune);
        }

        return composed;
    }

    private static Rune? Pair(Rune first, Rune second)
    {
        var (lead, vowel) = (first.Value - LeadBase, second.Value - VowelBase);
        if (lead is >= 0 and < 19 && vowel is >= 0 and < Vowels)
            return new Rune(HangulBase + (((lead * Vowels) + vowel) * Trails));

        var (syllable, trail) = (first.Value - HangulBase, second.Value - TrailBase);
        if (syllable is >= 0 and < Syllables && syllable % Trails == 0 && trail is > 0 and < Trails)
            return new Rune(first.Value + trail);

        return Known.Value.Pairs.TryGetValue((first.Value, second.Value), out var whole) ? new Rune(whole) : null;
    }

    private static string Written(List<Rune> runes)
    {
        var text = new StringBuilder(runes.Count);
        foreach (var rune in runes)
            text.Append(rune.ToString());
        return text.ToString();
    }

    private sealed record Data(
        Dictionary<int, int[]> Canonical,
        Dictionary<int, int[]> Compatible,
        Dictionary<int, int> Classes,
        Dictionary<(int First, int Second), int> Pairs)
    {
        public static Data Read()
        {
            var data = new Data([], [], [], []);
            var lines = EmbeddedText.Read("unicode-decompositions.txt").Split('\n');
            foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
                data.Add(line);
            return data;
        }

        private void Add(string line)
        {
            var sign = line.AsSpan().IndexOfAny("=-~+");
            var code = Hex(line[..sign]);
            if (line[sign] == '+')
            {
                Classes[code] = int.Parse(line.AsSpan(sign + 1), CultureInfo.InvariantCulture);
                return;
            }

            int[] parts = [.. line[(sign + 1)..].Split(' ').Select(Hex)];
            (line[sign] == '~' ? Compatible : Canonical)[code] = parts;
            if (line[sign] == '=' && parts is [var first, var second])
                Pairs[(first, second)] = code;
        }

        private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
