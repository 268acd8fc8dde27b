using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Lines as <c>ls -l</c> writes them, without what is told of their columns.</summary>
/// <param name="Findings">What the columns of permissions, user and group tell.</param>
/// <param name="First">The other columns of the first line.</param>
/// <param name="Second">Those of the second.</param>
internal sealed partial record ListedFile(IReadOnlyList<LineFinding> Findings, string First, string Second)
{
    private const int OwnersPermissions = 4;

    /// <summary>Reads both; null when one is no such line, or when the columns do not differ.</summary>
    public static ListedFile? Of(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0 || !IsKind(first[0]) || !IsKind(second[0]))
            return null;

        var (left, right) = (Line().Match(first), Line().Match(second));
        if (!left.Success || !right.Success)
            return null;

        List<LineFinding> found = [.. Modes(left, right), .. Owners(left, right)];
        return found.Count == 0 ? null : new ListedFile(found, Rest(left), Rest(right));
    }

    private static bool IsKind(char letter) => letter is '-' or 'd' or 'l' or 'b' or 'c' or 'p' or 's';

    /// <summary>What the owner may do is no matter of the umask.</summary>
    private static IEnumerable<LineFinding> Modes(Match first, Match second)
    {
        var (one, other) = (first.Groups["mode"].Value, second.Groups["mode"].Value);
        if (one != other)
        {
            var isUmask = one[..OwnersPermissions] == other[..OwnersPermissions];
            yield return new LineFinding(isUmask ? TextCauses.Umask : TextCauses.Content, one, other);
        }
    }

    private static IEnumerable<LineFinding> Owners(Match first, Match second)
    {
        var (one, other) = (first.Groups["owner"].Value, second.Groups["owner"].Value);
        if (one != other)
            yield return new LineFinding(IsNumbers(one) && IsNumbers(other) ? TextCauses.UserId : TextCauses.UserName, one, other);
    }

    private static bool IsNumbers(string text) => text.All(letter => char.IsAsciiDigit(letter) || letter == ' ');

    /// <summary>How wide columns are follows from the longest value in them.</summary>
    private static string Rest(Match line) => $"{line.Groups["links"].Value} {Blanks().Replace(line.Groups["rest"].Value, " ")}";

    [GeneratedRegex(
        @"\A(?<mode>[-dlbcps](?:[-r][-w][-xsStT]){3})[.+@]?\s+(?<links>\d+)\s+(?<owner>[^\s\d]\S*\s+\S+|\d+\s+\S+)\s+(?<rest>\d.*)\z",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
