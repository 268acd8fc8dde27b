using System.Text;
using System.Text.RegularExpressions;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>A regular expression of ECMAScript, which is what JSON Schema means by one.</summary>
/// <param name="Source">As it is written.</param>
internal sealed record EcmaPattern(string Source)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);
    private readonly Lazy<Regex> expression = new(() => Compile(Source));

    /// <summary>Whether a part of the text matches.</summary>
    /// <exception cref="SchemaException">It is no expression, or it takes longer than 0.2 s.</exception>
    public bool Matches(string text)
    {
        try
        {
            return expression.Value.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new SchemaException($"the pattern \"{Source}\" takes too long", "Write it without nested repetition.");
        }
    }

    /// <inheritdoc/>
    public bool Equals(EcmaPattern? other) => other is not null && string.Equals(Source, other.Source, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Source.GetHashCode(StringComparison.Ordinal);

    private static Regex Compile(string source)
    {
        var translated = Translate(source);
        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Longest);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, Longest);
        }
        catch (ArgumentException problem)
        {
            throw new SchemaException($"the pattern \"{source}\" is none: {problem.Message.TrimEnd('.')}", "Correct the pattern.");
        }
    }

    /// <summary>Where .NET reads the same letters otherwise: digits and words of ASCII only, an end that is the end.</summary>
    private static string Translate(string source)
    {
        var text = new StringBuilder();
        var isInClass = false;
        for (var at = 0; at < source.Length; at++)
        {
            var letter = source[at];
            if (letter == '\\' && at + 1 < source.Length)
            {
                text.Append(Escape(source[++at], isInClass));
                continue;
            }

            text.Append((letter, isInClass) switch
            {
                ('$', false) => @"\z",
                ('[', true) => @"\[",
                _ => letter.ToString(),
            });
            isInClass = letter switch { '[' => true, ']' => false, _ => isInClass };
        }

        return text.ToString();
    }

    private static string Escape(char letter, bool isInClass) => (letter, isInClass) switch
    {
        ('d', true) => "0-9",
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', true) => "a-zA-Z0-9_",
        ('w', false) => "[a-zA-Z0-9_]",
        ('W', false) => "[^a-zA-Z0-9_]",
        ('/' or '_' or '@' or '%' or '"' or '\'' or ':' or ';' or ',' or '=' or '!' or '<' or '>' or '&' or '~' or '`', _) =>
            letter.ToString(),
        _ => $@"\{letter}",
    };
}
