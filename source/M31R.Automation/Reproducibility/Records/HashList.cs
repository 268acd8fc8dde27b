using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>Reads what <c>sha256sum</c> writes, plain or with <c>--tag</c> (GNU coreutils manual, "sha2 utilities").</summary>
internal static partial class HashList
{
    /// <summary>The hashes of all lines; empty when no line is of that form.</summary>
    /// <param name="path">The list, relative to the subject's root.</param>
    /// <param name="text">Its content.</param>
    public static IReadOnlyList<RecordedHash> Read(string path, string text) =>
    [
        .. text.Split('\n').Select((line, index) => (Match: Line().Match(line.TrimEnd('\r')), Number: index + 1))
            .Where(line => line.Match.Success)
            .Select(line => new RecordedHash(
                line.Match.Groups["name"].Value, line.Match.Groups["hash"].Value.ToLowerInvariant(), new Place(path, line.Number))),
    ];

    [GeneratedRegex(
        @"^((?<hash>[0-9a-fA-F]{64}) [ *](?<name>.+)|SHA256 \((?<name>.+)\) = (?<hash>[0-9a-fA-F]{64}))$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
