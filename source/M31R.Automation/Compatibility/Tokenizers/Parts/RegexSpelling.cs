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

        var shorter = ClassOfOne().Replace(source, "$1");
        shorter = AtLeast().Replace(shorter, match => match.Groups[1].Value is "0" ? "*"
            : "+").Replace("{0,1}", "?", StringComparison.Ordinal);
        return Times().Replace(shorter, Repeated);
    }

    private static string Repeated(Match match)
    {
        var count = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        return count is 0 or > LongestRepeat ? match.Value : new StringBuilder().Insert(0, match.Groups[1].Value, count).ToString();
    }

    [GeneratedRegex(@"(?<![\\\[^])\[(\\[swdSWD]|[A-Za-z0-9 ])\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassOfOne();

    [GeneratedRegex(@"(?<=[^\\]|^)\{([01]),\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"(?<![\\\[A-Za-z0-9{,])([A-Za-z0-9`'""_ ]|\\[swd.])\{(\d{1,2})\}(?![?+*])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();
}
