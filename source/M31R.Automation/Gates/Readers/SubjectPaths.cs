using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Gates.Readers;

/// <summary>Turns the paths that tools print into places of the subject, and only such as the subject really has.</summary>
/// <param name="root">Absolute path where the tools ran.</param>
/// <param name="files">The subject's files, relative with <c>/</c>.</param>
/// <param name="elsewhere">
/// Absolute paths of other directories that tools may name: where the subject itself lies, where the artifacts are.
/// </param>
internal sealed class SubjectPaths(string root, IEnumerable<string> files, params IReadOnlyList<string> elsewhere)
{
    /// <summary>
    /// .NET <c>in a b.cs:line 3</c>; Python <c>File "a b.py", line 3</c>; then, where a path with spaces cannot be told from the words
    /// around it, pytest <c>a.py:3: in</c>, JavaScript and Rust <c>a.js:3:5</c>.
    /// </summary>
    private static readonly Regex Frame = new(
        @" in (?<path>[^:\n]+):line (?<line>[0-9]{1,7})|""(?<path>[^""\n]+)"", line (?<line>[0-9]{1,7})|(?:file://)?(?<path>[^\s:()""'<>|]+):(?<line>[0-9]{1,7})(?::(?<column>[0-9]{1,5}))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private readonly HashSet<string> known = new(files, StringComparer.Ordinal);
    private readonly string prefix = PrefixOf(root);
    private readonly IReadOnlyList<string> prefixes = [.. elsewhere.Prepend(root).Select(PrefixOf).Where(each => each.Length > 1)];

    /// <summary>
    /// A text without the paths of the directories where the tools ran and the subject lies, so that it is the same wherever that is.
    /// </summary>
    public string WithoutRoot(string text) =>
        prefixes.Aggregate(text, (shorter, each) => shorter.Replace(each, "", StringComparison.Ordinal));

    /// <summary>
    /// The place of a path, absolute or relative to <paramref name="directory"/>; null when the subject has no such file.
    /// </summary>
    public Place? PlaceOf(string path, int line = 0, int column = 0, string directory = "")
    {
        var relative = Relative(path, directory);
        return known.Contains(relative) ? new Place(relative, line > 0 ? line : null, line > 0 && column > 0 ? column : null) : null;
    }

    /// <summary>The first place of the subject that a stack trace or message names; null when it names none.</summary>
    public Place? PlaceIn(string text, string directory = "")
    {
        var bounded = text.Length > 20_000 ? text[..20_000] : text;
        return Frame.Matches(bounded)
            .Select(
                frame => PlaceOf(
                    frame.Groups["path"].Value,
                    HostileXml.Count(frame.Groups["line"].Value),
                    HostileXml.Count(frame.Groups["column"].Value),
                    directory))
            .FirstOrDefault(place => place is not null);
    }

    private static string PrefixOf(string directory) => directory.Replace('\\', '/').TrimEnd('/') + "/";

    private string Relative(string path, string directory)
    {
        var clean = path.Trim().Replace('\\', '/');
        if (clean.StartsWith(prefix, StringComparison.Ordinal))
            return clean[prefix.Length..];

        var joined = (directory.Length == 0 ? clean : $"{directory}/{clean}")
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".");
        return string.Join('/', joined);
    }
}
