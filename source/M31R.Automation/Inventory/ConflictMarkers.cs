using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

/// <summary>Finds what git left in a file whose merge nobody finished.</summary>
internal static partial class ConflictMarkers
{
    /// <summary>Throws when a text holds them.</summary>
    /// <exception cref="UnreadableManifestException">It does; the place is the first of them.</exception>
    public static void Refuse(string path, string text, string remedy)
    {
        if (LineOf(text) is { } line)
            throw new UnreadableManifestException(
                new ReadingProblem(
                    ProblemKind.Broken, new Place(path, line), "A merge was left unfinished: this line is a conflict marker.", remedy));
    }

    /// <summary>The line of the first opening marker that a closing one follows, counted from 1; null when there is none.</summary>
    private static int? LineOf(string text)
    {
        if (!text.Contains("<<<<<<< ", StringComparison.Ordinal) || !text.Contains(">>>>>>> ", StringComparison.Ordinal))
            return null;

        var opening = Opening().Match(text);
        return opening.Success && Closing().IsMatch(text, opening.Index) ? text.AsSpan(0, opening.Index).Count('\n') + 1 : null;
    }

    [GeneratedRegex("^<<<<<<< ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex("^>>>>>>> ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Closing();
}
