using System.Globalization;
using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// The plain comparisons of an environment marker (PEP 508, "Environment Markers"), with what <see cref="PoetryDeclarations"/> writes in
/// the same place.
/// </summary>
internal static partial class PythonMarker
{
    /// <summary>
    /// The range of Pythons for which a comparison holds; null where it says nothing of Python, or more than is read. What
    /// <c>python_version</c> is compared with means every patch of that minor version, its pre-releases too.
    /// </summary>
    public static string? RangeOf(string comparison)
    {
        if (comparison.StartsWith("python ", StringComparison.Ordinal))
            return comparison["python ".Length..];

        if (Comparison().Match(comparison) is not { Success: true } match)
            return null;

        var (sign, version) = (match.Groups["sign"].Value, match.Groups["version"].Value);
        return match.Groups["name"].Value == "python_full_version" ? sign + version
            : OfPatches(sign, version) is { } clause ? clause + (clause[0] == '>' ? ".dev0" : "") : null;
    }

    /// <summary>
    /// Whether two markers say the same. uv writes <c>python_full_version &lt; '3.11'</c> for <c>python_version &lt; "3.11"</c>.
    /// </summary>
    public static bool AreSame(string? first, string? second) =>
        first is null || second is null ? first == second
        : Comparisons(first).Select(Plain).Order(StringComparer.Ordinal)
            .SequenceEqual(Comparisons(second).Select(Plain).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>A marker with <c>or</c> is one that is not taken apart; without it brackets mean nothing.</summary>
    private static string[] Comparisons(string marker) => Choice().IsMatch(marker)
        ? [marker]
        : marker.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)
            .Split(" and ", StringSplitOptions.TrimEntries);

    private static string Plain(string comparison) =>
        Comparison().Match(comparison) is { Success: true } match
        && (match.Groups["name"].Value == "python_full_version"
            ? match.Groups["sign"].Value + match.Groups["version"].Value
            : OfPatches(match.Groups["sign"].Value, match.Groups["version"].Value)) is { } clause
            ? $"python_full_version{clause}"
            : string.Concat(comparison.Where(letter => !char.IsWhiteSpace(letter))).Replace('\'', '"');

    /// <summary>What a comparison with a minor version says of whole versions; null where that is not one clause.</summary>
    private static string? OfPatches(string sign, string version)
    {
        if (Minor().Match(version) is not { Success: true } match)
            return null;

        var minor = match.Groups["minor"].Success ? int.Parse(match.Groups["minor"].Value, CultureInfo.InvariantCulture) : 0;
        var (same, next) = ($"{match.Groups["major"].Value}.{minor}", $"{match.Groups["major"].Value}.{minor + 1}");
        return sign switch
        {
            "<" => $"<{same}",
            "<=" => $"<{next}",
            ">" => $">={next}",
            ">=" => $">={same}",
            "==" => $"=={same}.*",
            _ => null,
        };
    }

    [GeneratedRegex(
        """^(?<name>python_version|python_full_version) *(?<sign>[<>]=?|==) *["'](?<version>[0-9A-Za-z.*+!_-]+)["']$""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(?<major>[0-9]{1,4})(\.(?<minor>[0-9]{1,4}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Minor();

    [GeneratedRegex(@"\bor\b|\|", RegexOptions.NonBacktracking)]
    private static partial Regex Choice();
}
