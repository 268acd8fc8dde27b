namespace M31R.Automation.Inventory.Licences;

/// <summary>Reads a licence expression by descent: OR of ANDs of licences or of expressions in parentheses.</summary>
internal sealed class LicenceExpressionReader
{
    /// <summary>Characters of the longest expression that is read.</summary>
    public const int Longest = 4096;

    private const int MostNested = 64;

    private readonly string[] tokens;
    private int next;
    private int nested;

    /// <summary>Takes a text.</summary>
    public LicenceExpressionReader(string text) => tokens =
        text.Replace("(", " ( ", StringComparison.Ordinal)
            .Replace(")", " ) ", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The expression; null when the text is none, or more than one.</summary>
    public LicenceExpression? Read() => Either() is { } expression && next == tokens.Length ? expression : null;

    private LicenceExpression? Either() => Chain(All, "OR", both: false);

    private LicenceExpression? All() => Chain(One, "AND", both: true);

    private LicenceExpression? Chain(Func<LicenceExpression?> part, string word, bool both)
    {
        var left = part();
        while (left is not null && Take(word))
            left = part() is { } right ? new CombinedLicences(left, both, right) : null;

        return left;
    }

    private LicenceExpression? One()
    {
        if (!Take("("))
            return Licence();

        var inside = ++nested <= MostNested ? Either() : null;
        nested--;
        return Take(")") ? inside : null;
    }

    private SingleLicence? Licence()
    {
        if (next == tokens.Length || Named(tokens[next++]) is not { } licence)
            return null;
        if (!Take("WITH"))
            return licence;

        return next < tokens.Length && IsIdentifier(tokens[next]) ? licence with { Exception = tokens[next++] } : null;
    }

    private static SingleLicence? Named(string token) =>
        SpdxLicences.Find(token) is { } id ? new SingleLicence(id)
        : token.EndsWith('+') && SpdxLicences.Find(token[..^1]) is { } older ? new SingleLicence(older, OrLater: true)
        : token.StartsWith("LicenseRef-", StringComparison.Ordinal) && IsIdentifier(token) ? new SingleLicence(token)
        : null;

    /// <summary>Operators are all upper or all lower case (SPDX 2.3, D.2).</summary>
    private bool Take(string word)
    {
        var lower = word.ToLowerInvariant();
        var isNext = next < tokens.Length && (tokens[next] == word || tokens[next] == lower);
        next += isNext ? 1 : 0;
        return isNext;
    }

    private static bool IsIdentifier(string token) => token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}
