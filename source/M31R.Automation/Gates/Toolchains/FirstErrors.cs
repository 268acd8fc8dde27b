using System.Text.RegularExpressions;
using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Where a tool begins to say what is wrong, short enough for a message.</summary>
internal static partial class FirstErrors
{
    private const int Lines = 4;

    /// <summary>
    /// The first line that speaks of an error, with the line before it, which often names the file, and those after it; the last lines
    /// where none does.
    /// </summary>
    public static string Of(string text)
    {
        var lines = TerminalCodes.RemovedFrom(text)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Any(char.IsLetterOrDigit))
            .ToList();
        var first = lines.FindIndex(line => Error().IsMatch(line) && !NoError().IsMatch(line));
        return first < 0 ? LastLines.Of(text) : LastLines.Short(string.Join(" | ", lines.Skip(first - 1).Take(Lines)));
    }

    [GeneratedRegex(
        @"error|\bfail(ed|ure|ures|s)?\b|\bnot ok\b|[✖✗×]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Error();

    [GeneratedRegex(
        @"\b(0|no) (error|fail)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoError();
}
