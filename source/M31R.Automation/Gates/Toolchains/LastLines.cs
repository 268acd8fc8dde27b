using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>The end of what a tool said, short enough for a message.</summary>
internal static class LastLines
{
    private const int Lines = 4;
    private const int Characters = 400;

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
        var lines = TerminalCodes.RemovedFrom(text)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Any(char.IsLetterOrDigit))
            .TakeLast(Lines);
        return Short(string.Join(" | ", lines));
    }

    /// <summary>What follows a sentence on a failure: a colon and the last words, or the full stop where nothing was said.</summary>
    public static string After(string words) => words.Length == 0 ? "." : $": {words}";

    /// <summary>A text on one line, cut where it becomes too long for a message.</summary>
    public static string Short(string text, int limit = Characters)
    {
        var line = string.Join(' ', TerminalCodes.RemovedFrom(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= limit ? line : $"{line[..limit].TrimEnd()}…";
    }
}
