using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>
/// Reads what <c>sha256sum</c> writes, plain or with <c>--tag</c> (GNU coreutils manual, "cksum invocation"): a line that begins with a
/// backslash has a name in which backslash, line feed and carriage return are written <c>\\</c>, <c>\n</c> and <c>\r</c>.
/// </summary>
internal static partial class HashList
{
    private const string Escaped = "\\";

    /// <summary>The hashes of all lines, and the lines that hold something else.</summary>
    /// <param name="path">The list, relative to the subject's root.</param>
    /// <param name="text">Its content.</param>
    public static HashListing Read(string path, string text)
    {
        var (hashes, unread) = (new List<RecordedHash>(), new List<int>());
        foreach (var (line, number) in text.Split('\n').Select((line, index) => (line.TrimEnd('\r'), index + 1)))
        {
            if (Line().Match(line) is { Success: true } match)
                hashes.Add(new RecordedHash(NameOf(match), match.Groups["hash"].Value.ToLowerInvariant(), new Place(path, number)));
            else if (line.Trim() is { Length: > 0 } words && words[0] != '#')
                unread.Add(number);
        }

        return new HashListing(hashes, unread);
    }

    private static string NameOf(Match match)
    {
        var name = match.Groups["name"].Value;
        return match.Groups["escaped"].Length == 0
            ? name
            : string.Join(Escaped, name.Split(@"\\").Select(part => part.Replace(@"\n", "\n", StringComparison.Ordinal)
                .Replace(@"\r", "\r", StringComparison.Ordinal)));
    }

    [GeneratedRegex(
        @"^(?<escaped>\\?)((?<hash>[0-9a-fA-F]{64}) [ *](?<name>.+)|SHA256 \((?<name>.+)\) = (?<hash>[0-9a-fA-F]{64}))$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
