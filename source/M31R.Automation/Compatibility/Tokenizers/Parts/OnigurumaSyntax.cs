using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>
/// Regular expressions of Oniguruma in its syntax of Ruby (https://github.com/kkos/oniguruma/blob/master/doc/RE), written as .NET means
/// the same.
/// </summary>
internal static class OnigurumaSyntax
{
    private const string WordCharacters = @"\p{L}\p{M}\p{N}\p{Pc}";
    private const string Boundary = $"(?:(?<=[{WordCharacters}])(?![{WordCharacters}])|(?<![{WordCharacters}])(?=[{WordCharacters}]))";

    /// <summary>The expression for .NET; what .NET does not know either is left as it is.</summary>
    /// <exception cref="NotCheckedException">.NET reads a part of it and means something else.</exception>
    public static string ForDotNet(string source)
    {
        var (written, isInClass) = (new StringBuilder(source.Length), false);
        for (var at = 0; at < source.Length;)
        {
            var length = LengthAt(source, at);
            var part = source.Substring(at, length);
            written.Append(isInClass ? InClass(source, at, part) : Outside(source, at, part));
            isInClass = isInClass ? part != "]" : part[0] == '[';
            at += length;
        }

        return written.ToString();
    }

    /// <summary>An escape, the beginning of a class with a <c>]</c> that does not end it, or one letter.</summary>
    private static int LengthAt(string source, int at)
    {
        if (source[at] == '\\')
            return Math.Min(2, source.Length - at);

        if (source[at] != '[')
            return 1;

        var length = IsAt(source, at + 1, "^") ? 2 : 1;
        return IsAt(source, at + length, "]") ? length + 1 : length;
    }

    private static string InClass(string source, int at, string part) => part switch
    {
        @"\w" => WordCharacters,
        @"\W" => throw Otherwise(source, part),
        ['[', ..] => throw Otherwise(source, part),
        "&" when IsAt(source, at, "&&") => throw Otherwise(source, "&&"),
        _ => part,
    };

    private static string Outside(string source, int at, string part) => part switch
    {
        @"\w" => $"[{WordCharacters}]",
        @"\W" => $"[^{WordCharacters}]",
        @"\b" => Boundary,
        @"\B" => $"(?!{Boundary})",
        "^" => @"(?:\A|(?<=\n)(?!\z))",
        "$" => @"(?=\n|\z)",
        "(" when HasLineOption(source, at) => throw Otherwise(source, "(?m)"),
        "{" when IsAt(source, at, "{,") => throw Otherwise(source, "{,"),
        "}" when IsAt(source, at, "}?") && IsExact(source[..at]) => throw Otherwise(source, "}?"),
        _ => part,
    };

    private static bool HasLineOption(string source, int at) => IsAt(source, at, "(?")
        && source[(at + 2)..].TakeWhile(letter => char.IsAsciiLetter(letter) || letter == '-').Any(letter => letter is 'm' or 's' or 'n');

    /// <summary>Whether an expression ends with how often something is there, without its <c>}</c>: then a <c>?</c> makes it optional.</summary>
    private static bool IsExact(string source) => source.TrimEnd("0123456789".ToCharArray()) is var rest
        && rest.Length < source.Length && rest.EndsWith('{');

    private static bool IsAt(string source, int at, string what) => string.CompareOrdinal(source, at, what, 0, what.Length) == 0;

    private static NotCheckedException Otherwise(string source, string part) =>
        new($"The pattern \"{source}\" cannot be run here: .NET reads \"{part}\" otherwise than Oniguruma.");
}
