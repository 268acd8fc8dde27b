using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Lists: the items of a line, and lines as items.</summary>
internal static partial class Items
{
    private const int Timeout = 1000;
    private static readonly char[] Separators = [' ', '\t', ',', ';', '|', ':'];
    private static readonly char[] ListMarks = [.. Separators, '=', '[', ']', '{', '}', '(', ')', '<', '>', '\'', '"'];
    private static readonly char[] Brackets = ['[', ']', '{', '}', '(', ')', '<', '>', '/', '.', '\'', '"', ' '];

    /// <summary>The order, when two lines hold the same items otherwise ordered; else null.</summary>
    public static Cause? AreReordered(string first, string second)
    {
        if (first.Length != second.Length)
            return null;

        var (start, end) = (Common(first, second), Common(Reversed(first), Reversed(second)));
        if (start + end >= first.Length)
            return null;

        (first, second) = (first[start..^end], second[start..^end]);
        return Separators.Skip(1).Select(separator => Of(first, second, separator)).Append(Of(first, second, ' '))
            .FirstOrDefault(cause => cause is not null);
    }

    /// <summary>The order of lines or items: of files when their names are what was moved.</summary>
    public static Cause OrderOf(IEnumerable<string> moved) =>
        moved.All(IsFile) ? TextCauses.FileOrder : TextCauses.LineOrder;

    private static Cause? Of(string first, string second, char separator)
    {
        var (left, right) = (Cut(first, separator), Cut(second, separator));
        if (left.Count < 2 || left.Count != right.Count || left.SequenceEqual(right, StringComparer.Ordinal))
            return null;

        // Two numbers or times that change places are other values; so are those of names: a=1 b=2.
        return left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && left.Where((item, index) => item != right[index]).All(item => item.Any(char.IsLetter))
                ? OrderOf(left.Where((item, index) => item != right[index]))
                : null;
    }

    /// <summary>How long the beginning is that both have, up to a separator: the name of the list.</summary>
    private static int Common(string first, string second) =>
        first.AsSpan(0, first.AsSpan().CommonPrefixLength(second)).LastIndexOfAny(ListMarks) + 1;

    private static string Reversed(string text) => string.Concat(text.Reverse());

    private static List<string> Cut(string line, char separator) =>
        [.. line.Split(separator).Select(item => item.Trim(Brackets)).Where(item => item.Length > 0)];

    private static bool IsFile(string line) => FileName().IsMatch(line.Trim().Trim(',', '"', '\''));

    /// <summary>A path or a name with an ending, alone or after its hash; no blanks but one.</summary>
    [GeneratedRegex(
        @"\A(?:[0-9a-fA-F]{32,128} [ *])?(?:(?:\.{0,2}/)?(?:[^\s/\\=<>(){};]+[/\\])+[^\s/\\=<>(){};]*"
        + @"|[^\s/\\=<>(){};:]+\.[A-Za-z][A-Za-z0-9]{0,7}|Makefile|LICENSE|README)\z",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FileName();
}
