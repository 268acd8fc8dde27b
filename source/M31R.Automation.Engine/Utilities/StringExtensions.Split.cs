using System.Text.RegularExpressions;

namespace Nuke.Common.Utilities;

/// <summary>This part: many texts of one, and what is cut from its ends.</summary>
public static partial class StringExtensions
{
    private static readonly string[] lineBreaks = ["\r\n", "\n", "\r"];

    /// <summary>The lines of a text, whichever way they end.</summary>
    public static string[] SplitLineBreaks(this string str, StringSplitOptions options = StringSplitOptions.None) =>
        str.Split(lineBreaks, options);

    /// <summary>The paragraphs of a text, which empty lines keep apart.</summary>
    public static string[] SplitParagraphs(this string str, StringSplitOptions options = StringSplitOptions.None) =>
        str.Split(["\r\n\r\n", "\n\n", "\r\r"], options);

    /// <summary>The text cut at each space.</summary>
    public static string[] SplitSpace(this string str) => str.Split(' ');

    /// <summary>
    /// The words of <c>CamelHumps</c>, each with the capital it begins with; capitals in a row stay together (<c>HTTPClient</c>:
    /// <c>HTTP</c>, <c>Client</c>), and words to exclude stay whole (<c>NuGet</c>).
    /// </summary>
    public static IEnumerable<string> SplitCamelHumps(this string str, params string[] exclusions)
    {
        var start = 0;
        while (start < str.Length)
        {
            var whole = Array.Find(exclusions, e => e.Length > 0 && str.AsSpan(start).StartsWith(e, StringComparison.Ordinal));
            var end = start + (whole?.Length ?? 1);
            while (whole is null && end < str.Length && !StartsHump(str, end))
            {
                end++;
            }

            yield return str[start..end];
            start = end;
        }
    }

    /// <summary>The text without any repetition of another at its end.</summary>
    public static string TrimEnd(this string str, string trim)
    {
        while (trim.Length > 0 && str.EndsWith(trim, StringComparison.Ordinal))
        {
            str = str[..^trim.Length];
        }

        return str;
    }

    /// <summary>The text without any repetition of another at its start.</summary>
    public static string TrimStart(this string str, string trim)
    {
        while (trim.Length > 0 && str.StartsWith(trim, StringComparison.Ordinal))
        {
            str = str[trim.Length..];
        }

        return str;
    }

    /// <summary>The text with each repetition of another in a row made one: <c>a//b</c> to <c>a/b</c>.</summary>
    public static string TrimToOne(this string str, string trim) =>
        trim.Length == 0 ? str : str.ReplaceRegex($"(?:{Regex.Escape(trim)})+", _ => trim);

    private static bool StartsHump(string text, int at) =>
        char.IsUpper(text[at]) && (!char.IsUpper(text[at - 1]) || (at + 1 < text.Length && char.IsLower(text[at + 1])));
}
