using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Settings;

/// <summary>Finds versions with a star in attributes of C#, F# and Visual Basic.</summary>
internal static partial class VersionAttributes
{
    /// <summary>Those of a source file, in its order; lines that begin as comments are passed over.</summary>
    /// <param name="path">Relative to the subject's root.</param>
    /// <param name="text">Its content.</param>
    public static IEnumerable<UnstableSetting> In(string path, string text) =>
        text.Contains("Version", StringComparison.OrdinalIgnoreCase) ? InLines(path, text.Split('\n')) : [];

    private static IEnumerable<UnstableSetting> InLines(string path, IEnumerable<string> lines) =>
        lines.Select((line, index) => (Match: Attribute().Match(line), Number: index + 1))
            .Where(line => line.Match.Success)
            .Select(line => ProjectSettings.Starred(
                new Place(path, line.Number), line.Match.Groups["name"].Value, line.Match.Groups["value"].Value));

    [GeneratedRegex(
        @"^\s*[\[<]+\s*assembly\s*:\s*([A-Za-z.]*\.)?(?<name>Assembly(File)?Version)(Attribute)?\s*\(\s*""(?<value>[0-9.]+\.\*)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();
}
