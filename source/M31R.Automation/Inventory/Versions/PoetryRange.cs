using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// A range as Poetry writes it: <c>^1.2</c>, <c>~1.2</c>, <c>1.*</c>, <c>*</c>, <c>1.2.3</c>, parted by commas or blanks where all must
/// hold and by <c>||</c> where one must (Poetry's documentation, "Dependency specification").
/// </summary>
internal sealed partial class PoetryRange : IVersionRange
{
    private readonly IReadOnlyList<Pep440Range> choices;

    private PoetryRange(IReadOnlyList<Pep440Range> choices) => this.choices = choices;

    /// <inheritdoc/>
    public bool IsExact => choices is [{ IsExact: true }];

    /// <inheritdoc/>
    public string? Only => choices is [var only] ? only.Only : null;

    /// <inheritdoc/>
    public bool IsEmpty => choices.All(choice => choice.IsEmpty);

    /// <inheritdoc/>
    public IReadOnlyList<VersionSpan> Spans =>
        choices.Any(choice => choice.Spans.Count == 0) ? [] : [.. choices.SelectMany(choice => choice.Spans)];

    /// <summary>Reads one; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PoetryRange? range)
    {
        range = null;
        var read = new List<Pep440Range>();
        foreach (var choice in text.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Translated(choice) is not { } clauses || !Pep440Range.TryParse(clauses, out var parsed))
                return false;

            read.Add(parsed);
        }

        range = read.Count > 0 ? new PoetryRange(read) : null;
        return range is not null;
    }

    /// <inheritdoc/>
    public bool Contains(string version) => choices.Any(choice => choice.Contains(version));

    /// <summary>The clauses in the words of PEP 440; null when one cannot be said so.</summary>
    private static string? Translated(string choice)
    {
        var clauses = Clause().Matches(choice).Select(TranslatedClause).ToList();
        return clauses.Contains(null) || Clause().Replace(choice, "").Trim([' ', '\t', ',']).Length > 0 ? null : string.Join(',', clauses);
    }

    private static string? TranslatedClause(Match clause)
    {
        var (sign, text) = (clause.Groups["sign"].Value, clause.Groups["version"].Value);
        if (text is "*" or "x")
            return sign is "" or "==" or ">=" or "^" or "~" ? "" : null;

        var prefix = Wildcard().Match(text);
        if (prefix.Success)
            return sign is "" or "=" ? $"=={prefix.Groups["numbers"].Value}.*"
                : sign + prefix.Groups["numbers"].Value + (sign is "==" or "!=" ? ".*" : "");

        if (!Pep440Version.TryParse(text, out var version))
            return null;

        return sign switch
        {
            "^" => $">={text},<{version.After(CaretPlace(version.Release))}",
            "~" => $">={text},<{version.After(Math.Min(version.Release.Length - 1, 1))}",
            "" or "=" => $"=={text}",
            _ => sign + text,
        };
    }

    /// <summary>A caret keeps the first number that is not zero, and the last one when all are.</summary>
    private static int CaretPlace(string[] release)
    {
        var place = Array.FindIndex(release, number => number.AsSpan().TrimStart('0').Length > 0);
        return place < 0 ? release.Length - 1 : place;
    }

    [GeneratedRegex(
        @"((?<sign>===|==|!=|<=|>=|~=|[~^<>=])[ \t]*)?(?<version>[0-9A-Za-z*][0-9A-Za-z.!+*_-]*)",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clause();

    [GeneratedRegex("^v?(?<numbers>[0-9]+([.][0-9]+)*)([.][*x])+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Wildcard();
}
