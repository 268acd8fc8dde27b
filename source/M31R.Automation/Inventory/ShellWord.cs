using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory;

/// <summary>Texts of a subject's files as words of a command that people paste.</summary>
internal static partial class ShellWord
{
    /// <summary>
    /// The text as it is or in double quotes, so that sh, PowerShell and cmd.exe all take it for that text; null where a letter is in it
    /// that one of them takes for its own, or where it would be an option.
    /// </summary>
    public static string? Of(string text) =>
        Plain().IsMatch(text) ? text
        : Quotable().IsMatch(text) ? $"\"{text}\""
        : null;

    [GeneratedRegex(@"^[\w./@][\w./@+-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    /// <summary><c>!</c> is left out, because bash takes it for its history within double quotes too.</summary>
    [GeneratedRegex(@"^[\w./@*\[{(][\w./@*\[\]{}()=, +-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Quotable();
}
