using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Sources;

/// <summary>
/// Reads the sources that MSBuild's properties name for restore, beside those of <c>nuget.config</c> or in their place (NuGet's
/// documentation, "NuGet pack and restore as MSBuild targets").
/// </summary>
internal sealed partial class RestoreSources
{
    private static readonly string[] Properties = ["RestoreSources", "RestoreAdditionalProjectSources"];
    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj", ".proj", ".props", ".targets"];

    private readonly ManifestTree tree;
    private readonly ProjectSources files;

    private RestoreSources(ManifestTree tree) => (this.tree, files) = (tree, new ProjectSources(tree));

    /// <summary>Those of all projects and of what they import; a file that is broken is told with its project.</summary>
    public static IEnumerable<ConfiguredSource> Read(ManifestTree tree)
    {
        var reader = new RestoreSources(tree);
        return tree.Files.Where(path => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                && !tree.IsFedToTests(path) && reader.MayName(path))
            .SelectMany(reader.Of);
    }

    /// <summary>Most files name none, and need not be parsed to see it.</summary>
    private bool MayName(string path) => new ReadingProblems().Try(() => tree.Text(path)) is { } text
        && Properties.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<ConfiguredSource> Of(string path)
    {
        if (files.Read(path).Root is not { } root)
            return [];

        var evaluated = new ReadingProblems().Try(() => ProjectEvaluation.Run(files, (path, root), null, new EvaluationBudget(path)));
        return Properties.SelectMany(name => Of(path, [.. Elements(root).Where(part => part.Is(name))], name, evaluated?.Properties));
    }

    /// <summary>
    /// The value that the file comes to; what stands in it where that is not known, or is nothing: an environment variable, a property of
    /// the command line or a target may make a source of it.
    /// </summary>
    private static IEnumerable<ConfiguredSource> Of(string path, XmlPart[] elements, string name, PropertyTable? properties) =>
        elements.Length == 0 ? []
        : properties is null || string.IsNullOrWhiteSpace(properties[name])
            ? elements.SelectMany(element => Of(path, element.Text, element.Line))
        : Of(path, properties[name]!, elements[^1].Line)
            .Concat(elements.SelectMany(element => Of(path, Unset(element, properties), element.Line)));

    /// <summary>
    /// The parts of a list that are a property alone which no file sets: they leave nothing in its value. Where a condition asks for the
    /// property, nothing is left out unless somebody sets it.
    /// </summary>
    private static string Unset(XmlPart element, PropertyTable properties) => string.Join(
        ';', element.Text.Split(';', StringSplitOptions.TrimEntries)
            .Where(part => element.Attribute("Condition")?.Contains(part, StringComparison.OrdinalIgnoreCase) != true)
            .Where(part => Reference().Match(part) is { Success: true } match && properties[match.Groups["name"].Value] is ""));

    private static IEnumerable<ConfiguredSource> Of(string path, string list, int line) =>
        from written in list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where !Properties.Any(name => written.Equals($"$({name})", StringComparison.OrdinalIgnoreCase))
        select Of(written, new Place(path, line));

    private static ConfiguredSource Of(string written, Place place) =>
        TreeLocation.IsOne(written) && TreeLocation.PathOf(written, TreePath.DirectoryOf(place.Path)) is { } inside
            ? new ConfiguredSource(PackageSystem.NuGet, SourceKind.Inside, inside, place)
            : ConfiguredSource.Of(PackageSystem.NuGet, written, place);

    private static IEnumerable<XmlPart> Elements(XmlPart part) => part.Children.SelectMany(child => Elements(child).Prepend(child));

    [GeneratedRegex(@"^\$\((?<name>[A-Za-z_][A-Za-z0-9_-]*)\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
