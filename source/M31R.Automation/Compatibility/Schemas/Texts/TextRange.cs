namespace M31R.Automation.Compatibility.Schemas.Texts;

/// <summary>The texts that a schema allows.</summary>
/// <param name="Patterns">All must match.</param>
/// <param name="Length">In code points.</param>
internal sealed record TextRange(IReadOnlyList<EcmaPattern> Patterns, SizeBounds Length)
{
    private const int MostSteps = 20_000;
    private const int LongestCounted = 2000;

    /// <summary>Every text.</summary>
    public static TextRange Any { get; } = new([], SizeBounds.Any);

    /// <summary>Whether it asks for nothing.</summary>
    public bool IsAny => Patterns.Count == 0 && Length == SizeBounds.Any;

    /// <summary>What both allow.</summary>
    public TextRange And(TextRange other) => new([.. Patterns.Union(other.Patterns)], Length.And(other.Length));

    /// <summary>Whether a text is in it.</summary>
    public bool Has(string text) => Length.Allow(text.EnumerateRunes().Count()) && Patterns.All(pattern => pattern.Matches(text));

    /// <summary>Whether all texts of this are in the other; null when nobody can tell.</summary>
    /// <param name="other">The other.</param>
    /// <param name="witness">A text of this that is not in the other, when the answer is no.</param>
    public bool? IsWithin(TextRange other, out string? witness)
    {
        witness = null;
        var fewer = new TextRange([.. other.Patterns.Except(Patterns)], Length.IsWithin(other.Length) ? SizeBounds.Any : other.Length);
        if (fewer.IsAny)
            return true;

        try
        {
            var languages = new Languages();
            if (SetOf(this, languages) is not { } mine || SetOf(fewer, languages) is not { } theirs)
                return null;

            witness = new TextSearch(languages, MostSteps).Find(languages.And(mine, languages.Not(theirs))).FirstOrDefault();
            return witness is null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Some of its texts, shortest first; where they cannot be made, those of a few usual ones that are in it.</summary>
    public IEnumerable<string> Samples(int count)
    {
        if (Patterns.Count == 0)
            return Usual().Where(Has).Take(count);

        try
        {
            var languages = new Languages();
            if (SetOf(this, languages) is { } mine)
                return [.. Usual().Where(Has).Take(1).Concat(new TextSearch(languages, MostSteps).Find(mine).Take(count))
                    .Distinct(StringComparer.Ordinal).Take(count)];
        }
        catch (FormatException)
        {
            // Too many: what is usual has to do.
        }

        return Usual().Where(Has).Take(count);
    }

    private static int? SetOf(TextRange range, Languages languages)
    {
        var set = range.Length is { Minimum: <= LongestCounted, Maximum: null or <= LongestCounted }
            ? languages.Repeat(languages.Letter, (int)range.Length.Minimum, (int?)range.Length.Maximum)
            : range.Patterns.Count == 0 ? (int?)null : languages.All;
        foreach (var pattern in range.Patterns)
        {
            if (set is null || new PatternLanguage(languages).Of(pattern.Source) is not { } matched)
                return null;

            set = languages.And(set.Value, matched);
        }

        return set;
    }

    private IEnumerable<string> Usual()
    {
        string[] words =
        [
            "text", "other", "a", "b", "", "A", "1", "a-b", "a_b", "a.b", "a b", "a/b", "a:b", "1.0.0", "2020-01-01",
            "2020-01-01T00:00:00Z", "https://example.org/", "a@example.org", "0123456789abcdef0123456789abcdef01234567", "é",
        ];
        return Length.Minimum <= 5000 ? words.Concat(words.Select(word => word.Length == 0 ? word : Long(word))) : words;
    }

    /// <summary>As long as it must be.</summary>
    private string Long(string word)
    {
        var length = (int)Math.Max(Length.Minimum, 1);
        var longer = string.Concat(Enumerable.Repeat(word, (length / word.Length) + 1));
        return longer[..length];
    }
}
