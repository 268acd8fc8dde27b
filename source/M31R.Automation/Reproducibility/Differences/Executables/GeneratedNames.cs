using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Names that the compiler makes up: they hold numbers that move when anything before them does.</summary>
internal static partial class GeneratedNames
{
    /// <summary>The class that holds the data of arrays and of UTF-8 strings; its fields are named by the hash of what they hold.</summary>
    public const string Data = "<PrivateImplementationDetails>";

    /// <summary>Whether a name is the compiler's.</summary>
    public static bool IsGenerated(string name) =>
        name.Contains('<', StringComparison.Ordinal) || name.Contains('$', StringComparison.Ordinal);

    /// <summary>The name without what moves: <c>&lt;Run&gt;b__1_0</c> is <c>&lt;Run&gt;b__#_#</c>.</summary>
    public static string Canonical(string name)
    {
        if (!IsGenerated(name))
            return name;

        if (name.StartsWith(Data, StringComparison.Ordinal))
            return Data;

        var file = FileLocal().Match(name);
        if (file.Success)
            return name.Remove(file.Groups["hash"].Index, file.Groups["hash"].Length);

        var end = name.LastIndexOf('>') + 1;
        return string.Concat(name.AsSpan(0, end), Numbers().Replace(name[end..], "#"));
    }

    /// <summary>
    /// The part of a name of a <c>file</c>-local type that comes from its source's path: C# takes the SHA-256 of the path
    /// (<c>&lt;Name&gt;F0123…__Type</c>). Null for other names.
    /// </summary>
    public static string? HashOfPath(string name) =>
        FileLocal().Match(name) is { Success: true } match ? match.Groups["hash"].Value : null;

    [GeneratedRegex("<[^>]*>F(?<hash>[0-9A-F]{64})__", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FileLocal();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
