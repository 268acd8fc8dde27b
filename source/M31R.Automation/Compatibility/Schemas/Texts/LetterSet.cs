namespace M31R.Automation.Compatibility.Schemas.Texts;

/// <summary>Letters (code units of UTF-16), as ranges in rising order that neither touch nor overlap.</summary>
/// <param name="Ranges">First and last of each.</param>
internal sealed record LetterSet(IReadOnlyList<(int First, int Last)> Ranges)
{
    private const int Greatest = char.MaxValue;

    /// <summary>Every letter.</summary>
    public static LetterSet All { get; } = new([(0, Greatest)]);

    /// <summary>What a point means.</summary>
    public static LetterSet Point { get; } = Of(('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029')).Others;

    /// <summary>What <c>\d</c> means.</summary>
    public static LetterSet Digits { get; } = Of(('0', '9'));

    /// <summary>What <c>\w</c> means.</summary>
    public static LetterSet Words { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>What <c>\s</c> means.</summary>
    public static LetterSet Spaces { get; } = Of(
        ('\t', '\r'), (' ', ' '), ('\u00A0', '\u00A0'), ('\u1680', '\u1680'), ('\u2000', '\u200A'), ('\u2028', '\u2029'),
        ('\u202F', '\u202F'), ('\u205F', '\u205F'), ('\u3000', '\u3000'), ('\uFEFF', '\uFEFF'));

    /// <summary>The same for the same letters.</summary>
    public string Key { get; } = string.Join(',', Ranges);

    /// <summary>All letters that are not in it.</summary>
    public LetterSet Others
    {
        get
        {
            var ranges = new List<(int, int)>();
            var next = 0;
            foreach (var (first, last) in Ranges)
            {
                if (first > next)
                    ranges.Add((next, first - 1));
                next = last + 1;
            }

            if (next <= Greatest)
                ranges.Add((next, Greatest));
            return new LetterSet(ranges);
        }
    }

    /// <summary>Those of several ranges in any order.</summary>
    public static LetterSet Of(params IEnumerable<(int First, int Last)> ranges)
    {
        var joined = new List<(int First, int Last)>();
        foreach (var range in ranges.Order())
        {
            if (joined.Count > 0 && range.First <= joined[^1].Last + 1)
                joined[^1] = (joined[^1].First, Math.Max(joined[^1].Last, range.Last));
            else
                joined.Add(range);
        }

        return new LetterSet(joined);
    }

    /// <summary>Whether a letter is in it.</summary>
    public bool Has(char letter) => Ranges.Any(range => letter >= range.First && letter <= range.Last);
}
