using System.Globalization;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>
/// Evaluates the conditions of MSBuild (learn.microsoft.com/visualstudio/msbuild, "Conditions"): comparisons, <c>and</c>, <c>or</c>,
/// <c>!</c>, <c>Exists</c> and <c>HasTrailingSlash</c>. The answer has three values: what cannot be told from files is null, and so is a
/// condition that MSBuild would refuse.
/// </summary>
internal sealed class ConditionReader
{
    private const int MostNested = 64;
    private const int LongestCondition = 4096;

    private readonly List<string> tokens;
    private readonly Func<string, string?> expand;
    private readonly Func<string, bool?> exists;
    private int position;
    private int depth;
    private bool isBroken;

    private ConditionReader(string text, Func<string, string?> expand, Func<string, bool?> exists)
    {
        tokens = Tokens(text);
        this.expand = expand;
        this.exists = exists;
    }

    private string? Next => position < tokens.Count ? tokens[position] : null;

    /// <summary>Whether a condition holds; an empty one does; null when it is not known.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="expand">Expands properties.</param>
    /// <param name="exists">Whether a path stands there.</param>
    public static bool? Holds(string text, Func<string, string?> expand, Func<string, bool?> exists)
    {
        if (string.IsNullOrWhiteSpace(text))
            return true;

        if (text.Length > LongestCondition)
            return null;

        var reader = new ConditionReader(text, expand, exists);
        var answer = reader.Either();
        return reader.isBroken || reader.Next is not null ? null : answer;
    }

    private bool? Either()
    {
        var answer = Both();
        while (TakeWord("or"))
        {
            var other = Both();
            answer = answer == true || other == true ? true : answer is null || other is null ? null : false;
        }

        return answer;
    }

    private bool? Both()
    {
        var answer = One();
        while (TakeWord("and"))
        {
            var other = One();
            answer = answer == false || other == false ? false : answer is null || other is null ? null : true;
        }

        return answer;
    }

    private bool? One()
    {
        if (++depth > MostNested)
            return Broken();

        var answer = Next switch
        {
            "!" => Take() is not null ? !One() : null,
            "(" => InParentheses(),
            _ => Comparison(),
        };
        depth--;
        return answer;
    }

    private bool? InParentheses()
    {
        position++;
        var answer = Either();
        return Take() == ")" ? answer : Broken();
    }

    private bool? Comparison()
    {
        if (Take() is not { } first || first is ")" or "==" or "!=" or "<" or ">" or "<=" or ">=")
            return Broken();

        if (Next == "(")
            return Function(first);

        if (Next is not ("==" or "!=" or "<" or ">" or "<=" or ">="))
            return Truth(Value(first));

        var comparison = Take()!;
        return Take() is not { } second || second is "(" or ")" ? Broken() : Compare(comparison, Value(first), Value(second));
    }

    private bool? Function(string name)
    {
        position++;
        if (Take() is not { } argument || Take() != ")")
            return Broken();

        return (name.ToLowerInvariant(), Value(argument)) switch
        {
            (_, null) => null,
            ("exists", { } path) => exists(path),
            ("hastrailingslash", { } path) => path.EndsWith('/') || path.EndsWith('\\'),
            _ => Broken(),
        };
    }

    private static bool? Compare(string comparison, string? first, string? second)
    {
        if (first is null || second is null)
            return null;

        if (comparison is "==" or "!=")
            return AreEqual(first, second) == (comparison == "==");

        if (Order(first, second) is not { } order)
            return null;

        return comparison switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
    }

    private static bool AreEqual(string first, string second) =>
        first.Equals(second, StringComparison.OrdinalIgnoreCase)
        || (Number(first) is { } one && Number(second) == one)
        || (Truth(first) is { } truth && Truth(second) == truth);

    private static int? Order(string first, string second) =>
        Number(first) is { } one && Number(second) is { } other ? one.CompareTo(other)
        : Version.TryParse(first, out var version) && Version.TryParse(second, out var least) ? version.CompareTo(least)
        : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool? Truth(string? text) => text?.ToLowerInvariant() switch
    {
        "true" or "on" or "yes" or "!false" or "!off" or "!no" => true,
        "false" or "off" or "no" or "!true" or "!on" or "!yes" => false,
        _ => null,
    };

    private string? Value(string token) => expand(token[0] == '\'' ? token.Trim('\'') : token);

    private string? Take() => position < tokens.Count ? tokens[position++] : null;

    private bool TakeWord(string word)
    {
        if (Next?.Equals(word, StringComparison.OrdinalIgnoreCase) != true)
            return false;

        position++;
        return true;
    }

    private bool? Broken()
    {
        isBroken = true;
        position = tokens.Count;
        return null;
    }

    /// <summary>Quoted texts keep their quotes, <c>$(…)</c> is one token with all that is inside.</summary>
    private static List<string> Tokens(string text)
    {
        var found = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfToken(text, start);
            if (!char.IsWhiteSpace(text[start]))
                found.Add(text[start..end]);

            start = end;
        }

        return found;
    }

    private static int EndOfToken(string text, int start) => text[start] switch
    {
        '\'' => text.IndexOf('\'', start + 1) is >= 0 and var end ? EndOfQuoted(text, start, end) : text.Length,
        '(' or ')' => start + 1,
        '=' or '!' or '<' or '>' => start + (start + 1 < text.Length && text[start + 1] == '=' ? 2 : 1),
        var letter when char.IsWhiteSpace(letter) => start + 1,
        _ => EndOfWord(text, start),
    };

    /// <summary>A quoted text may hold functions with quoted arguments: it ends where no <c>$(</c> is open.</summary>
    private static int EndOfQuoted(string text, int start, int end)
    {
        var open = 0;
        for (var index = start + 1; index < text.Length; index++)
        {
            if (text[index] == '(' && (open > 0 || text[index - 1] is '$' or '@' or '%'))
                open++;
            else if (text[index] == ')' && open > 0)
                open--;
            else if (text[index] == '\'' && open == 0)
                return index + 1;
        }

        return end + 1;
    }

    private static int EndOfWord(string text, int start)
    {
        var open = 0;
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] == '(' && (open > 0 || (index > start && text[index - 1] is '$' or '@' or '%')))
                open++;
            else if (text[index] == ')' && open > 0)
                open--;
            else if (open == 0 && (char.IsWhiteSpace(text[index]) || text[index] is '(' or ')' or '=' or '!' or '<' or '>' or '\''))
                return Math.Max(index, start + 1);
        }

        return text.Length;
    }
}
