using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>no-stray-redirect-file</c>.</summary>
internal static partial class StrayRedirectJudge
{
    /// <summary>One finding for each file that is called like the right half of a comparison.</summary>
    /// <param name="files">All files of the subject, relative with <c>/</c>.</param>
    public static IReadOnlyList<Finding> Judge(IEnumerable<string> files)
    {
        Finding[] stray = [.. files.Where(path => Redirected().IsMatch(TreePath.NameOf(path))).Select(Stray)];
        return stray.Length > 0 ? stray : [DependencyRules.NoStrayRedirect.Holds("No file is called like a version behind a comparison.")];
    }

    private static Finding Stray(string path) => DependencyRules.NoStrayRedirect.Violated(
        $"\"{path}\" is what a shell made of an unquoted \">{TreePath.NameOf(path)}\": "
            + "the version was taken for a file, and any version was installed.",
        new Place(path));

    /// <summary>What follows <c>&gt;</c> in <c>&gt;=12.0</c>; with a comma and more behind it where there was an upper bound.</summary>
    [GeneratedRegex(@"^=[0-9]+([.][0-9a-zA-Z*]+)*(,[^/]*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Redirected();
}
