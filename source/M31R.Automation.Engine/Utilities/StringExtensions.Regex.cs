using System.Text.RegularExpressions;

namespace Nuke.Common.Utilities;

/// <summary>This part: regular expressions. One that takes longer than ten seconds fails.</summary>
public static partial class StringExtensions
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>Where an expression first fits, in characters; -1 when it does not.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took longer than ten seconds.</exception>
    public static int IndexOfRegex(this string text, string expression) =>
        Regex.Match(text, expression, RegexOptions.None, patience) is { Success: true } match ? match.Index : -1;

    /// <summary>The text with what fits an expression replaced.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took longer than ten seconds.</exception>
    public static string ReplaceRegex(
        this string str, string pattern, MatchEvaluator matchEvaluator, RegexOptions options = RegexOptions.None) =>
        Regex.Replace(str, pattern, matchEvaluator, options, patience);
}
