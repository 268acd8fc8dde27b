using System.Collections.Frozen;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Bytes;

/// <summary>
/// Tells text in bytes from numbers that happen to be letters: in a thousand random weights, some are "jK2x" here and "Qw9f" there.
/// </summary>
internal static class PlainText
{
    private const int ShortestText = 8;
    private const int ShortestWord = 3;
    private const string Signs = ".,:;/\\-_+=()[]{}'\"<>%#@*|&!?$ \t\r\n\u00A0";

    /// <summary>What names itself: a path, a name or a time of the builds does not stand in numbers by chance.</summary>
    private static readonly FrozenSet<Cause> Sure = new[]
    {
        TextCauses.BuildPath, TextCauses.HomePath, TextCauses.TemporaryPath, TextCauses.UserName, TextCauses.HostName,
        TextCauses.Environment, TextCauses.Time, TextCauses.Date, TextCauses.RandomGuid,
    }.ToFrozenSet();

    /// <summary>Whether what was found in two runs of letters counts: it names itself, or both runs are plainly text.</summary>
    public static bool Bears(IReadOnlyList<Difference> found, string first, string second) =>
        found.All(difference => Sure.Contains(difference.Cause))
        || (IsPlain(first) && IsPlain(second) && found.All(difference => difference.Cause != TextCauses.Language
            || (Languages.Knows(first) && Languages.Knows(second))));

    /// <summary>Long enough, of letters, digits and the signs between them, and with a word in it.</summary>
    private static bool IsPlain(string text) =>
        text.Length >= ShortestText
        && text.All(letter => char.IsLetterOrDigit(letter) || Signs.Contains(letter, StringComparison.Ordinal))
        && text.Count(letter => char.IsLetterOrDigit(letter) || letter == ' ') * 4 >= text.Length * 3
        && HasWord(text);

    private static bool HasWord(string text)
    {
        var length = 0;
        foreach (var letter in text)
        {
            length = char.IsLower(letter) ? length + 1 : 0;
            if (length >= ShortestWord)
                return true;
        }

        return false;
    }
}
