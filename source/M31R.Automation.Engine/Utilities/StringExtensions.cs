using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.Utilities;

/// <summary>What builds often do with text. Comparisons are ordinal. This part: what is added and what is empty.</summary>
public static partial class StringExtensions
{
    /// <summary>The text with other text after it.</summary>
    public static string Append(this string? str, string? appendText) => str + appendText;

    /// <summary>The text with other text before it.</summary>
    public static string Prepend(this string? str, string? prependText) => prependText + str;

    /// <summary>The character so many times.</summary>
    public static string Repeat(this char ch, int count) => new(ch, count);

    /// <summary>The text with so many spaces before each of its lines.</summary>
    public static string Indent(this string text, int count) =>
        ' '.Repeat(count) + text.Replace("\n", "\n" + ' '.Repeat(count), StringComparison.Ordinal);

    /// <summary>The text with its first letter in upper case; the others stay as they are.</summary>
    public static string Capitalize(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text with its braces doubled, as format strings want them.</summary>
    public static string EscapeBraces(this string str) =>
        str.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Whether there is no text.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] this string? str) => string.IsNullOrEmpty(str);

    /// <summary>Whether there is no text but white space.</summary>
    public static bool IsNullOrWhiteSpace([NotNullWhen(false)] this string? str) => string.IsNullOrWhiteSpace(str);

    /// <summary>The text; null when it is empty.</summary>
    public static string? ToNullIfEmpty(this string? str) => str.IsNullOrEmpty() ? null : str;

    /// <summary>The text; null when it is empty or white space.</summary>
    public static string? ToNullIfWhiteSpace(this string? str) => str.IsNullOrWhiteSpace() ? null : str;
}
