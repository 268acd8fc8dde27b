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

    /// <summary>Where it is found, in order and apart from each other.</summary>
    /// <exception cref="MaintenanceException">It cannot be run here, or takes too long.</exception>
    public IEnumerable<(int Start, int Length)> Find(string text)
    {
        try
        {
            return [.. regex.Value.Matches(text).Where(match => match.Length > 0).Select(match => (match.Index, match.Length))];
        }
        catch (RegexMatchTimeoutException)
        {
            throw new MaintenanceException($"The pattern \"{Source}\" takes too long.");
        }
    }

    private static Regex Compiled(string source)
    {
        try
        {
            return new Regex(source, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException problem)
        {
            throw new MaintenanceException($"The pattern \"{source}\" cannot be run here: {problem.Message}", problem);
        }
    }
}
