namespace Nuke.Common.Utilities;

/// <summary>This part: one text of many.</summary>
public static partial class StringExtensions
{
    /// <summary>The texts with a separator between them.</summary>
    public static string Join(this IEnumerable<string> enumerable, string separator) => string.Join(separator, enumerable);

    /// <summary>The texts with a separator between them.</summary>
    public static string Join(this IEnumerable<string> enumerable, char separator) => string.Join(separator, enumerable);

    /// <summary><c>a&amp;b</c>.</summary>
    public static string JoinAmpersand(this IEnumerable<string> values) => values.Join('&');

    /// <summary><c>a\b</c>.</summary>
    public static string JoinBackslash(this IEnumerable<string> values) => values.Join('\\');

    /// <summary><c>a,b</c>.</summary>
    public static string JoinComma(this IEnumerable<string> values) => values.Join(',');

    /// <summary><c>a, b</c>.</summary>
    public static string JoinCommaSpace(this IEnumerable<string> values) => values.Join(", ");

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b, and c</c>.</summary>
    public static string JoinCommaAnd(this IEnumerable<string> values) => Enumerate(values, "and");

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b, or c</c>.</summary>
    public static string JoinCommaOr(this IEnumerable<string> values) => Enumerate(values, "or");

    /// <summary><c>a-b</c>.</summary>
    public static string JoinDash(this IEnumerable<string> values) => values.Join('-');

    /// <summary><c>a.b</c>.</summary>
    public static string JoinDot(this IEnumerable<string> values) => values.Join('.');

    /// <summary>The lines of a text, with breaks between them in the platform's manner; default: this machine's.</summary>
    public static string JoinNewLine(this IEnumerable<string> values, PlatformFamily? platformFamily = null) =>
        values.Join(NewLine(platformFamily));

    /// <summary>The paragraphs of a text, with an empty line between them in the platform's manner; default: this machine's.</summary>
    public static string JoinParagraph(this IEnumerable<string> values, PlatformFamily? platformFamily = null) =>
        values.Join(NewLine(platformFamily) + NewLine(platformFamily));

    /// <summary><c>a;b</c>.</summary>
    public static string JoinSemicolon(this IEnumerable<string> values) => values.Join(';');

    /// <summary><c>a/b</c>.</summary>
    public static string JoinSlash(this IEnumerable<string> values) => values.Join('/');

    /// <summary><c>a b</c>.</summary>
    public static string JoinSpace(this IEnumerable<string> values) => values.Join(' ');

    /// <summary><c>a_b</c>.</summary>
    public static string JoinUnderscore(this IEnumerable<string> values) => values.Join('_');

    /// <summary>How lines end on a platform; default: this machine.</summary>
    internal static string NewLine(PlatformFamily? family) => family switch
    {
        null => Environment.NewLine,
        PlatformFamily.Windows => "\r\n",
        _ => "\n",
    };

    private static string Enumerate(IEnumerable<string> values, string word) => values.ToArray() switch
    {
        [.. var first, var beforeLast, var last] when first.Length > 0 => $"{first.Append(beforeLast).JoinCommaSpace()}, {word} {last}",
        var few => few.Join($" {word} "),
    };
}
