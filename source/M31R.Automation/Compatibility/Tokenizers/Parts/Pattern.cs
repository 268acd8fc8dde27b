using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>What is looked for in a text: a literal, or a regular expression of Oniguruma, as far as .NET reads it the same.</summary>
/// <param name="Source">A regular expression; a literal is escaped. What is only spelled differently is the same one.</param>
internal sealed record Pattern(string Source)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private readonly Lazy<Regex> regex = new(() => Compiled(Source));

    /// <summary>A literal.</summary>
    public static Pattern Literal(string text) => new(Regex.Escape(text));

    /// <summary>A regular expression.</summary>
    public static Pattern Expression(string source) => new(RegexSpelling.Canonical(source));

    /// <summary>Whether two look for the same, as far as their spelling shows it.</summary>
    public bool Equals(Pattern? other) => other?.Source == Source;

    /// <inheritdoc/>
    public override int GetHashCode() => Source.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// Where it is found, in order and apart from each other; a place between two characters has the length 0. Nothing is found in an
    /// empty text.
    /// </summary>
    /// <exception cref="NotCheckedException">It cannot be run here, takes too long, or cuts a character in two.</exception>
    public IReadOnlyList<(int Start, int Length)> Find(string text)
    {
        try
        {
            return text.Length == 0 ? [] : [.. Apart(text, regex.Value.Matches(text))];
        }
        catch (RegexMatchTimeoutException)
        {
            throw new NotCheckedException($"The pattern \"{Source}\" takes too long.");
        }
    }

    /// <summary>Oniguruma's iterator has no empty match right behind another, and .NET's has.</summary>
    private IEnumerable<(int Start, int Length)> Apart(string text, MatchCollection matches)
    {
        var last = -1;
        foreach (var (start, length) in matches.Select(match => (match.Index, match.Length)))
        {
            if (length > 0 && (IsWithinCharacter(text, start) || IsWithinCharacter(text, start + length)))
                throw new NotCheckedException($"The pattern \"{Source}\" cuts a character beyond U+FFFF in two here.");

            if (length > 0 || (start != last && !IsWithinCharacter(text, start)))
                yield return (start, length);
            last = start + length;
        }
    }

    private static bool IsWithinCharacter(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static Regex Compiled(string source)
    {
        try
        {
            return new Regex(OnigurumaSyntax.ForDotNet(source), RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException problem)
        {
            throw new NotCheckedException($"The pattern \"{source}\" cannot be run here: {problem.Message}", problem);
        }
    }
}
