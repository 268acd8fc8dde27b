using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Names of target frameworks: as projects write them (<c>net472</c>) and as older locks do (<c>.NETFramework,Version=v4.7.2</c>).
/// </summary>
internal static partial class TargetFramework
{
    /// <summary>The short name, lower case; the text itself when it is no long name.</summary>
    public static string Short(string name)
    {
        var match = LongName().Match(name);
        if (!match.Success)
            return name.Trim().ToLowerInvariant();

        var version = match.Groups["version"].Value;
        return match.Groups["identifier"].Value.ToLowerInvariant() switch
        {
            ".netframework" => "net" + version.Replace(".", "", StringComparison.Ordinal),
            ".netstandard" => "netstandard" + version,
            ".netcoreapp" when version.Length > 0 && version[0] is >= '1' and <= '3' && version.Length == 3 => "netcoreapp" + version,
            ".netcoreapp" => "net" + version,
            _ => name.Trim().ToLowerInvariant(),
        };
    }

    /// <summary>
    /// Whether a project's name and a lock's name mean the same framework; a lock adds the version of the platform that the project left to
    /// the SDK: <c>net8.0-windows</c> is <c>net8.0-windows7.0</c>.
    /// </summary>
    public static bool IsSame(string declared, string locked)
    {
        var (one, other) = (Short(declared), Short(locked));
        return one == other
            || (one.Contains('-', StringComparison.Ordinal) && other.StartsWith(one, StringComparison.Ordinal)
                && char.IsAsciiDigit(other[one.Length]));
    }

    /// <summary>
    /// <c>.NETFramework</c>, <c>.NETStandard</c> or <c>.NETCoreApp</c>, as MSBuild's <c>TargetFrameworkIdentifier</c>; null for others.
    /// </summary>
    public static string? Identifier(string framework) => Parts(framework).Identifier;

    /// <summary>Its version, as in <c>4.7.2</c>; null when it is not known.</summary>
    public static Version? Version(string framework) => Parts(framework).Version;

    /// <summary>The platform behind the hyphen, lower case and without version: <c>windows</c>; empty for none.</summary>
    public static string Platform(string framework)
    {
        var name = Short(framework);
        var start = name.IndexOf('-', StringComparison.Ordinal);
        return start < 0 ? "" : name[(start + 1)..].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
    }

    private static (string? Identifier, Version? Version) Parts(string framework)
    {
        var match = ShortName().Match(Short(framework));
        if (!match.Success)
            return (null, null);

        var (family, digits) = (match.Groups["family"].Value, match.Groups["version"].Value);
        var dotted = digits.Contains('.', StringComparison.Ordinal)
            ? digits
            : string.Join('.', digits.Append('0').Take(Math.Max(digits.Length, 2)));
        var version = System.Version.TryParse(dotted, out var parsed) ? parsed : null;
        return family switch
        {
            "netstandard" => (".NETStandard", version),
            "netcoreapp" => (".NETCoreApp", version),
            _ => (version?.Major >= 5 ? ".NETCoreApp" : ".NETFramework", version),
        };
    }

    [GeneratedRegex("^\\s*(?<identifier>[.]net[a-z]+),version=v(?<version>[0-9.]+)\\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LongName();

    [GeneratedRegex("^(?<family>netstandard|netcoreapp|net)(?<version>[0-9]+([.][0-9]+)*)(-.*)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortName();
}
