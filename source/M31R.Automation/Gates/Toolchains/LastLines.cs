using System.Text.RegularExpressions;
using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>The end of what a tool said, short enough for a message.</summary>
internal static class LastLines
{
    private const int Lines = 4;
    private const int Characters = 400;

    /// <summary>
    /// Colours, cursor moves and window titles (ECMA-48: CSI and OSC). What a subject's tests run in is not changed to be rid of them.
    /// </summary>
    private static readonly Regex Escapes = new(
        @"\x1B(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(\x07|\x1B\\)?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>
    /// The last lines that say something, standard error first; the time limit when it was that. Paths of this machine go before the text
    /// is cut, so that it is cut at the same word everywhere.
    /// </summary>
    public static string Of(CommandResult result, SubjectPaths paths)
    {
        if (result.End == CommandEnd.TimedOut)
            return "it was stopped when its time was over.";

        return Of(paths.WithoutRoot(string.IsNullOrWhiteSpace(result.StandardError) ? result.StandardOutput : result.StandardError));
    }

    /// <summary>The last lines of a text that say something.</summary>
    public static string Of(string text)
    {
        var lines = Escapes.Replace(text, "").Split('\n').Select(line => line.Trim()).Where(line => line.Any(char.IsLetterOrDigit)).TakeLast(Lines);
        return Short(string.Join(" | ", lines));
    }

    /// <summary>A text on one line, cut where it becomes too long for a message.</summary>
    public static string Short(string text, int limit = Characters)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= limit ? line : $"{line[..limit].TrimEnd()}…";
    }
}
