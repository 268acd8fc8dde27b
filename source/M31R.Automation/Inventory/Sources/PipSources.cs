using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Inventory.Sources;

/// <summary>Reads where pip looks for packages: the options of requirements files, and <c>pip.conf</c>.</summary>
internal static partial class PipSources
{
    /// <summary><c>pip.conf</c> (pip's documentation, "Configuration"): options without their dashes, values side by side.</summary>
    public static IEnumerable<ConfiguredSource> OfSettings(string path, string text) =>
        from line in SettingLine.Read(path, text)
        from value in line.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        from source in Sources("--" + line.Key.Replace('_', '-'), value, line.Place)
        select source;

    /// <summary>The options of all requirements files (pip's documentation, "Requirements File Format").</summary>
    public static IEnumerable<ConfiguredSource> OfRequirements(ManifestTree tree) =>
        from path in RequirementsProjects.FilesOf(tree)
        from numbered in tree.Text(path).Split('\n').Select((line, index) => (Line: line.Trim(), Number: index + 1))
        where numbered.Line.StartsWith('-')
        let option = Option().Match(numbered.Line)
        where option.Success
        from source in Sources(option.Groups["name"].Value, option.Groups["value"].Value.Trim('"', '\''), new Place(path, numbered.Number))
        select source;

    private static IEnumerable<ConfiguredSource> Sources(string option, string value, Place place) => option switch
    {
        "-i" or "--index-url" or "--extra-index-url" or "--pypi-url" or "-f" or "--find-links" =>
            [ConfiguredSource.Of(PackageSystem.PyPI, value, place)],
        "--trusted-host" => [new ConfiguredSource(PackageSystem.PyPI, SourceKind.Unverified, value, place)],
        _ => [],
    };

    [GeneratedRegex(@"^(?<name>--[a-z-]+|-[a-z])([ \t=]*)(?<value>[^ \t\r]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Option();
}
