using System.Text.RegularExpressions;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>Reads which projects a solution holds: <c>.sln</c>, which is text, and <c>.slnx</c>, which is XML.</summary>
internal static partial class SolutionReader
{
    private const string Remedy = "Mend the solution so that \"dotnet sln list\" reads it.";

    /// <summary>Paths relative to the subject's root, in the file's order; what lies outside of the tree is left out.</summary>
    /// <exception cref="UnreadableManifestException">The solution is broken.</exception>
    public static IReadOnlyList<string> Read(string path, string text)
    {
        var named = path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase) ? OfXml(path, text) : OfText(path, text);
        return [.. named
            .Where(project => project.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
            .Select(project => TreeLocation.PathOf(project, TreePath.DirectoryOf(path)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfText(string path, string text)
    {
        ConflictMarkers.Refuse(path, text, Remedy);
        return Project().Matches(text).Select(match => match.Groups["path"].Value);
    }

    private static IEnumerable<string> OfXml(string path, string text)
    {
        var open = new Stack<XmlPart>([XmlManifest.Read(path, text, Remedy)]);
        while (open.TryPop(out var part))
        {
            if (part.Name == "Project" && part.Attribute("Path") is { } project)
                yield return project;

            foreach (var child in Enumerable.Reverse(part.Children))
                open.Push(child);
        }
    }

    [GeneratedRegex(
        "^[ \\t]*Project\\(\"[^\"\\n]*\"\\)[ \\t]*=[ \\t]*\"[^\"\\n]*\"[ \\t]*,[ \\t]*\"(?<path>[^\"\\n]+)\"",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Project();
}
