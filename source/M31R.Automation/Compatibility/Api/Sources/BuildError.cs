using System.Text.RegularExpressions;
using M31R.Automation.Machine;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>Why a build failed, in the words of its first error.</summary>
/// <param name="Text">The error, with paths relative to the tree that was built.</param>
/// <param name="Remedy">What to do.</param>
internal sealed partial record BuildError(string Text, string Remedy)
{
    /// <summary>Of a build that failed, or succeeded and made no such assembly.</summary>
    /// <param name="build">How it ended.</param>
    /// <param name="root">Absolute path of the tree.</param>
    /// <param name="assembly">What should have been made.</param>
    public static BuildError Of(CommandResult build, string root, string assembly)
    {
        if (build.Succeeded)
            return new BuildError($"it made no \"{assembly}.dll\".", "Look at what a build in Release makes.");

        var output = $"{build.StandardOutput}\n{build.StandardError}";
        var error = Errors().Match(output);
        var text = error.Success
            ? $"{error.Groups["place"].Value}{error.Groups["text"].Value.Trim()}".Replace(root + "/", "", StringComparison.Ordinal)
            : output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "it says nothing.";
        return new BuildError(text.TrimEnd('.') + ".", RemedyOf(error.Groups["code"].Value, error.Groups["text"].Value));
    }

    private static string RemedyOf(string code, string text) => code switch
    {
        "NU1101" or "NU1102" or "NU1103" or "NU1301" when Packages().Match(text) is { Success: true } package =>
            $"Make the package \"{package.Groups["name"].Value}\" available to restore: a source that has it, or the package folder.",
        _ when code.StartsWith("NU", StringComparison.Ordinal) => "Make its packages available to restore.",
        _ => "Mend what the error names; a release that builds no more can be passed over with --since.",
    };

    /// <summary>As MSBuild writes them: <c>file(line,column): error CODE: text [project]</c>; the place may be missing.</summary>
    [GeneratedRegex(
        @"^\s*(?<place>[^\r\n:]*\([\d,]+\)\s*:\s)?[^\r\n]*?\berror\s+(?<text>(?<code>[A-Z]+\d+)\s*:[^\r\n\[]*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Errors();

    [GeneratedRegex(@"package '?(?<name>\w+([.-]\w+)*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Packages();
}
