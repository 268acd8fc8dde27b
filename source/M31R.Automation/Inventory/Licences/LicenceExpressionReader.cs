using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Licences;

/// <summary>
/// Reads SPDX licence expressions (SPDX 2.3, annex D; 3.0 allows the operators in lower case too). <c>WITH</c> binds closer than
/// <c>AND</c>, and that closer than <c>OR</c>. Takes linear time; what is longer than 4,096 characters or nested deeper than 64 is none.
/// </summary>
internal sealed class LicenceExpressionReader
{
    private const int MostNested = 64;
    private const int Longest = 4_096;

    private readonly List<string> words;
    private int next;

    private LicenceExpressionReader(List<string> words) => this.words = words;

    private string? Word => next < words.Count ? words[next] : null;

    /// <summary>False when a text is no expression, or names a licence that the SPDX list does not have.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out LicenceExpression? expression)
    {
        expression = null;
        if (text.Length > Longest || Split(text) is not { } found)
            return false;

        var reader = new LicenceExpressionReader(found);
        expression = reader.Any(0);
        if (reader.Word is not null)
            expression = null;
        return expression is not null;
    }

    private LicenceExpression? Any(int depth)
    {
        var parts = Chain("OR", () => All(depth));
        return parts is [var single] ? single : parts is null ? null : new AnyLicence(parts);
    }

    private LicenceExpression? All(int depth)
    {
        var parts = Chain("AND", () => Single(depth));
        return parts is [var single] ? single : parts is null ? null : new AllLicences(parts);
    }

    private List<LicenceExpression>? Chain(string joint, Func<LicenceExpression?> part)
    {
        var parts = new List<LicenceExpression>();
        do
        {
            if (part() is not { } read)
                return null;

            parts.Add(read);
        }
        while (Takes(joint));

        return parts;
    }

    private LicenceExpression? Single(int depth)
    {
        if (!Takes("("))
            return Term();
        if (depth == MostNested || Any(depth + 1) is not { } inner || !Takes(")"))
            return null;

        return inner;
    }

    private LicenceTerm? Term()
    {
        if (Word is not { } word || IsOperator(word))
            return null;

        next++;
        var later = word.EndsWith('+');
        var term = LicenceList.Find(later ? word[..^1] : word, later);
        if (term is null || !Takes("WITH"))
            return term;
        if (term.Exception is not null || Word is not { } exception || IsOperator(exception) || exception.EndsWith('+'))
            return null;

        next++;
        return term with { Exception = exception };
    }

    private bool Takes(string word)
    {
        if (Word is not { } found || !(found == word || found.SequenceEqual(word.Select(char.ToLowerInvariant))))
            return false;

        next++;
        return true;
    }

    private static bool IsOperator(string word) => word is "(" or ")" or "AND" or "OR" or "WITH" or "and" or "or" or "with";

    /// <summary>Parentheses and what stands between them and white space; null when a letter is in it that no word may have.</summary>
    private static List<string>? Split(string text)
    {
        var split = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or ':' or '+'))
                end++;

            if (end > start)
                split.Add(text[start..end]);
            else if (text[start] is '(' or ')')
                split.Add(text[start..++end]);
            else if (!char.IsWhiteSpace(text[end++]))
                return null;

            start = end;
        }

        return split;
    }
}
