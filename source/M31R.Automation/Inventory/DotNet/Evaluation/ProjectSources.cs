using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>The project files of a tree, each parsed once.</summary>
/// <param name="tree">The files.</param>
internal sealed class ProjectSources(ManifestTree tree)
{
    private const string Remedy = "Mend the XML so that \"dotnet restore\" reads it.";

    private readonly Dictionary<string, (XmlPart? Root, ReadingProblem? Problem)> parsed = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> directories = new(() => tree.Files.SelectMany(TreePath.Above).ToHashSet(StringComparer.Ordinal));

    /// <summary>Properties that a command line sets, as <c>Configuration</c>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Globals { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the tree has a file.</summary>
    public bool Has(string path) => tree.Has(path);

    /// <summary>The outermost element of a file, or why it cannot be read.</summary>
    public (XmlPart? Root, ReadingProblem? Problem) Read(string path)
    {
        if (parsed.TryGetValue(path, out var known))
            return known;

        try
        {
            known = (XmlManifest.Read(path, tree.Text(path), Remedy), null);
        }
        catch (UnreadableManifestException unreadable)
        {
            known = (null, unreadable.Problem);
        }

        return parsed[path] = known;
    }

    /// <summary>The nearest file of a name in the directories above a path; null when there is none.</summary>
    public string? NearestAbove(string path, string name) =>
        TreePath.Above(path).Select(directory => TreePath.In(directory, name)).FirstOrDefault(tree.Has);

    /// <summary>Whether a file or directory stands at a location; null when it would lie outside of the tree.</summary>
    public bool? Exists(string location, string directory) => TreeLocation.PathOf(location, directory) is { } path
        ? tree.Has(path) || directories.Value.Contains(path)
        : null;
}
