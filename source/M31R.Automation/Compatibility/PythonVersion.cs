using System.Text.RegularExpressions;

namespace M31R.Automation.Compatibility;

/// <summary>Reads how Python writes pre-releases.</summary>
internal static partial class PythonVersion
{
    /// <summary><c>2.0.0-rc.1</c> of <c>2.0.0rc1</c> (PEP 440); whatever is written otherwise stays as it is.</summary>
    public static string? AsSemVer(string? version) =>
        version is not null && PreRelease().Match(version) is { Success: true } found
            ? $"{found.Groups["release"].Value}-{found.Groups["kind"].Value}.{found.Groups["number"].Value}"
            : version;

    [GeneratedRegex(
        "^(?<release>[0-9]+([.][0-9]+){1,2})[.]?(?<kind>a|b|rc|dev)(?<number>[0-9]+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PreRelease();
}
