using System.Text.RegularExpressions;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Readers;

/// <summary>Finds the warnings of a build tool whose form is not known, so that nobody takes them for none.</summary>
internal static class UnreadWarnings
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Spoken = new(@"\bwarnings?\b", Options);

    /// <summary>A sum that comes to nothing, as many tools print it at their end.</summary>
    private static readonly Regex None = new(@"\b(0|no|without( any)?|zero) warnings?\b|\bwarnings?(\(s\))?\s*[:=]\s*(0|none)\b", Options);

    /// <summary>
    /// The first line that speaks of a warning, or what hides such lines; empty where a warning was read or none is spoken of.
    /// </summary>
    public static string In(CommandResult result, IReadOnlyList<Diagnostic> read)
    {
        if (read.Any(each => !each.IsError))
            return "";

        return result.LeftOut > 0
            ? "its output is too long to read"
            : result.Output.Split('\n').FirstOrDefault(line => Spoken.IsMatch(None.Replace(line, "")))?.Trim() ?? "";
    }
}
