using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Subjects;

/// <summary>
/// Finds the places where an ecosystem's tools are run, as a maintainer would name them: one for a solution or a workspace, none for
/// what is vendored, generated or a fixture. Every manifest that was seen is in the answer, with the reason where it does not count.
/// </summary>
public static class EcosystemDetector
{
    /// <summary>Looks at names, and into few files.</summary>
    /// <param name="name">Of the subject.</param>
    /// <param name="files">All its files, relative with <c>/</c>.</param>
    /// <param name="ignore">The globs of <c>ignore</c> in <c>maintenance.yml</c>.</param>
    /// <param name="read">The text of a file; null when it cannot be read.</param>
    public static EcosystemMap Detect(string name, IReadOnlyList<string> files, IReadOnlyList<string> ignore, Func<string, string?> read)
    {
        var tree = new SubjectTree(name, [.. files.Order(StringComparer.Ordinal)], read);
        return ManifestSurvey.Of(tree, new ForeignTrees(PathPatterns.Parse(ignore), LinguistAttributes.Read(tree)));
    }
}
