using System.Text.RegularExpressions;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads MSBuild's canonical messages, <c>file(line,column): error CODE: text [project]</c>, from a log of errors and warnings. The same
/// message from several projects or target frameworks is one message.
/// </summary>
internal static class MsBuildLogReader
{
    private static readonly Regex Canonical = new(
        @"^\s*(?<origin>.*?)(?:\((?<line>[0-9]+)(?:[,-](?<column>[0-9]+))?[0-9,-]*\))?\s*:\s+(?:[a-z]+ )??(?<kind>error|warning)\s*(?<code>[A-Za-z]+[A-Za-z0-9_-]*[0-9]+)?\s*:\s*(?<text>.*?)(?:\s+\[(?<project>[^\[\]]+)\])?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>The messages of a log, in its order, each once.</summary>
    /// <param name="log">The text of the log.</param>
    /// <param name="paths">Makes the log's paths relative to the subject.</param>
    /// <param name="directory">What relative paths in the log are relative to, below the subject's root.</param>
    public static IReadOnlyList<Diagnostic> Read(string log, SubjectPaths paths, string directory = "") =>
        [.. log.Split('\n')
            .Select(line => Canonical.Match(line))
            .Where(match => match.Success)
            .Select(match => From(match, paths, directory))
            .Distinct()];

    private static Diagnostic From(Match match, SubjectPaths paths, string directory)
    {
        var project = match.Groups["project"].Value.Split("::")[0];
        var origin = match.Groups["origin"].Value;
        var place = paths.PlaceOf(
            origin, HostileXml.Count(match.Groups["line"].Value), HostileXml.Count(match.Groups["column"].Value), directory)
            ?? paths.PlaceOf(project);
        return new Diagnostic(
            match.Groups["kind"].Value == "error", match.Groups["code"].Value, paths.WithoutRoot(match.Groups["text"].Value), place);
    }
}
