namespace Nuke.Common.Utilities;

/// <summary>This part: quotes.</summary>
public static partial class StringExtensions
{
    /// <summary>The text in double quotes; those inside are escaped with a backslash.</summary>
    public static string DoubleQuote(this string? str) => Quote(str, '"');

    /// <summary>The text in double quotes when it is empty or holds white space; text that is in them already stays.</summary>
    public static string DoubleQuoteIfNeeded(this string? str) => NeedsQuotes(str, '"') ? str.DoubleQuote() : str!;

    /// <summary>The text in single quotes; those inside are escaped with a backslash.</summary>
    public static string SingleQuote(this string? str) => Quote(str, '\'');

    /// <summary>The text in single quotes when it is empty or holds white space; text that is in them already stays.</summary>
    public static string SingleQuoteIfNeeded(this string? str) => NeedsQuotes(str, '\'') ? str.SingleQuote() : str!;

    /// <summary>Whether the text starts and ends with double quotes.</summary>
    public static bool IsDoubleQuoted(this string str) => IsQuoted(str, '"');

    /// <summary>Whether the text starts and ends with single quotes.</summary>
    public static bool IsSingleQuoted(this string str) => IsQuoted(str, '\'');

    /// <summary>The text without the double quotes around it, if it has both.</summary>
    public static string TrimMatchingDoubleQuotes(this string str) => str.IsDoubleQuoted() ? str[1..^1] : str;

    /// <summary>The text without the single quotes around it, if it has both.</summary>
    public static string TrimMatchingSingleQuotes(this string str) => str.IsSingleQuoted() ? str[1..^1] : str;

    private static string Quote(string? text, char quote) =>
        $"{quote}{text?.Replace(quote.ToString(), $"\\{quote}", StringComparison.Ordinal)}{quote}";

    private static bool IsQuoted(string text, char quote) => text.Length > 1 && text[0] == quote && text[^1] == quote;

    private static bool NeedsQuotes(string? text, char quote) =>
        string.IsNullOrEmpty(text) || (text.Any(char.IsWhiteSpace) && !IsQuoted(text, quote));
}
