using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Lines as <c>ls -l</c> writes them, without what is told of their columns.</summary>
/// <param name="Findings">What the columns of permissions, user and group tell.</param>
/// <param name="First">The other columns of the first line.</param>
/// <param name="Second">Those of the second.</param>
internal sealed partial record ListedFile(IReadOnlyList<LineFinding> Findings, string First, string Second)
{
    private const int OwnersPermissions = 4;
    private static readonly string[] Columns = ["links", "size", "date", "name"];

    /// <summary>Reads both; null when one is no such line, or when the columns do not differ.</summary>
    public static ListedFile? Of(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0 || !IsKind(first[0]) || !IsKind(second[0]))
            return null;

        var (left, right) = (Line().Match(first), Line().Match(second));
        if (!left.Success || !right.Success)
            return null;

        var (one, other) = (left.Groups["date"].Value, right.Groups["date"].Value);
        var isFar = HasHour(one) != HasHour(other);
        List<LineFinding> found = [.. Modes(left, right), .. Owners(left, right)];
        if (isFar)
            found.Add(new LineFinding(TextCauses.Time, one, other));

        return found.Count == 0 ? null : new ListedFile(found, Rest(left, !isFar), Rest(right, !isFar));
    }

    /// <summary>Jan 22 15:23 of a day of the last half year, and Jan 22  2020 of any other: that is no other way to write dates.</summary>
    private static bool HasHour(string date) => date.Contains(':', StringComparison.Ordinal);

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
    private static string Rest(Match line, bool withDate) => Blanks().Replace(
        string.Join(' ', Columns.Where(column => withDate || column != "date").Select(column => line.Groups[column].Value)), " ");

    [GeneratedRegex(
        @"\A(?<mode>[-dlbcps](?:[-r][-w][-xsStT]){3})[.+@]?\s+(?<links>\d+)\s+(?<owner>[^\s\d]\S*\s+\S+|\d+\s+\S+)"
        + @"\s+(?<size>\d+(?:,\s*\d+)?)\s+(?<date>\S+\s+\S+\s+(?:\d\d:\d\d|\d{4})|\S+\s+\d\d:\d\d)\s(?<name>.+)\z",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
