using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>One spelling for regular expressions that are only spelled differently: <c>[\s]{1,}</c> is <c>\s+</c>.</summary>
internal static partial class RegexSpelling
{
    private const int LongestRepeat = 16;

    /// <summary>The expression with short quantifiers, without classes of one member and without repetitions of one literal.</summary>
    public static string Canonical(string source)
    {
        if (source.Contains("(?x", StringComparison.Ordinal) || source.Contains('#', StringComparison.Ordinal))
            return source;

        var shorter = ClassOfOne().Replace(source, "${one}");
        shorter = AtLeast()
            .Replace(shorter, match => match.Groups["least"].Value is "0" ? "*" : "+")
            .Replace("{0,1}", "?", StringComparison.Ordinal);
        return Times().Replace(shorter, Repeated);
    }

    private static string Repeated(Match match)
    {
        var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        return count is 0 or > LongestRepeat ? match.Value : new StringBuilder().Insert(0, match.Groups["one"].Value, count).ToString();
    }

    [GeneratedRegex(@"(?<![\\\[^])\[(?<one>\\[swdSWD]|[A-Za-z0-9 ])\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassOfOne();

    [GeneratedRegex(@"(?<=[^\\]|^)\{(?<least>[01]),\}(?![+*])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtLeast();

    [GeneratedRegex(
        @"(?<![\\\[A-Za-z0-9{,])(?<one>[A-Za-z0-9`'""_ ]|\\[swd.])\{(?<count>\d{1,2})\}(?![?+*])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();
}
