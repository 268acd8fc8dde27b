using System.Text;
using System.Text.RegularExpressions;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// The codes by which a program colours what it prints. They are taken out of what is read: asking a subject's tests not to colour
/// would change what they test.
/// </summary>
internal static partial class TerminalCodes
{
    /// <summary>The text without them.</summary>
    public static string RemovedFrom(string text) => text.Contains('\e', StringComparison.Ordinal) ? Codes().Replace(text, "") : text;

    /// <summary>
    /// A file without them, in any encoding that holds ASCII: XML may not contain ESC, and runners write it there all the same.
    /// </summary>
    public static byte[] RemovedFrom(byte[] content) =>
        content.Contains((byte)'\e') ? Encoding.Latin1.GetBytes(RemovedFrom(Encoding.Latin1.GetString(content))) : content;

    /// <summary>ECMA-48: control sequences (colours, moves of the cursor) and operating system commands (titles of windows).</summary>
    [GeneratedRegex(@"\e(\[[0-?]*[ -/]*[@-~]|\][^\a\e]*(\a|\e\\)?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Codes();
}
