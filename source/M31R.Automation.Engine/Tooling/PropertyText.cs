using System.Text.RegularExpressions;

namespace Nuke.Common.Tooling;

/// <summary>
/// Values of MSBuild properties on a command line. MSBuild takes a semicolon or a comma for the start of the next property, takes quotes
/// away, and reads <c>%</c> with two hexadecimal digits as the letter of that number
/// (https://learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters).
/// </summary>
internal static partial class PropertyText
{
    /// <summary>
    /// The value so that MSBuild reads it as it is: <c>a;b</c> as <c>a%3Bb</c>, <c>https://x/a%20b</c> as <c>https://x/a%2520b</c>. What
    /// stands for a special letter or a line end already, as NUKE's users write it (<c>a%3Bb</c>) and <c>EscapeMSBuild</c> does, stays.
    /// </summary>
    internal static string Escape(string value) => Literal().Replace(value, "%25")
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);

    /// <summary>A percent sign that would be read as part of an escape, and is none of: line ends, <c>" $ % ' ( ) * , ; ? @</c>.</summary>
    [GeneratedRegex("%(?=[0-9a-f]{2})(?!0a|0d|2[2457-9ac]|3[bf]|40)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Literal();
}
