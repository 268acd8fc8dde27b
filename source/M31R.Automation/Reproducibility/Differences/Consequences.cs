using System.Text.RegularExpressions;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>What follows from differences that are told elsewhere: hashes, lengths and names of parts that differ.</summary>
internal sealed partial class Consequences
{
    private readonly ILookup<(string First, string Second), string> known;

    private Consequences(ILookup<(string First, string Second), string> known) => this.known = known;

    /// <summary>None.</summary>
    public static Consequences None { get; } = new(Array.Empty<Consequence>().ToLookup(_ => ("", ""), _ => ""));

    /// <summary>Whether there are any; else nothing follows.</summary>
    public bool AreKnown => known.Count > 0;

    /// <summary>These and more.</summary>
    public Consequences With(IEnumerable<Consequence> more) => new(
        known.SelectMany(group => group.Select(beside => (group.Key, Beside: beside)))
            .Concat(more.Select(consequence => (Key: (Key(consequence.First), Key(consequence.Second)), consequence.Beside)))
            .ToLookup(pair => pair.Key, pair => pair.Beside));

    /// <summary>Whether the words that hold two places are known.</summary>
    public bool Explain(TextSpan first, TextSpan second) =>
        AreKnown && (Explain(first, second, char.IsLetterOrDigit) || Explain(first, second, IsOfBase64));

    private bool Explain(TextSpan first, TextSpan second, Func<char, bool> goesOn) =>
        known[(Key(first.Grown(goesOn).Text), Key(second.Grown(goesOn).Text))]
            .Any(beside => first.Line.Contains(beside, StringComparison.Ordinal));

    private static bool IsOfBase64(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '-' or '_' or '=';

    /// <summary>Hashes are written with their algorithm before them, in two alphabets of base-64, with and without padding.</summary>
    private static string Key(string text) =>
        Prefix().Replace(text, "").TrimEnd('=').Replace('-', '+').Replace('_', '/').ToLowerInvariant();

    [GeneratedRegex(@"\A(?:sha-?\d+|md5|integrity|digest)[-=:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prefix();
}
