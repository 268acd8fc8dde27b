using System.Text.RegularExpressions;

namespace M31R.Automation.Subjects.Detection;

/// <summary>
/// Trees beside the main one: what they hold is the subject's own, and still no root where the subject has one elsewhere. An
/// example shows the code, a benchmark's task feeds it; neither is what the repository is for.
/// </summary>
internal static partial class SideTrees
{
    /// <summary>The outermost side tree that holds a path; null when none does.</summary>
    /// <param name="path">Relative to the subject's root.</param>
    /// <param name="testsCount">Directories of tests are no side trees.</param>
    public static string? Of(string path, bool testsCount = false) =>
        TreePath.DirectoriesAbove(path).FirstOrDefault(name => Others().IsMatch(name) || (!testsCount && Tests().IsMatch(name)));

    [GeneratedRegex(
        "^(bench|benches|benchmarks?|perf|examples?|samples?|demos?|templates?|template-.+|playgrounds?|fuzz|docs?|documentation"
        + "|scripts?|ci|build|eng|[.].+)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Others();

    [GeneratedRegex(
        "^(__tests__|specs?|e2e|((unit|integration|functional|acceptance|e2e)[-_])?tests?([-_].*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tests();
}
