using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Which files of a tree are projects of its own: members of its solutions, what these refer to, and all that lies in no directory of
/// tests, because a project below one may be what the tests are fed with.
/// </summary>
internal sealed class ProjectPlaces
{
    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj"];
    private readonly ManifestTree tree;
    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    /// <summary>Looks at the names, and into the solutions that are roots.</summary>
    public ProjectPlaces(ManifestTree tree)
    {
        this.tree = tree;
        foreach (var root in tree.Roots.Where(root => root.Ecosystem == Ecosystem.DotNet))
            AddMembers(root.Manifest);

        Projects = [.. tree.Files.Where(path => members.Contains(path) || (IsProject(path) && Counts(path)))];
        Programs = [.. ProgramsAmong(tree.Files).Where(Counts)];
    }

    /// <summary>Relative to the subject's root, in ordinal order.</summary>
    public IReadOnlyList<string> Projects { get; }

    /// <summary>C# files that no project would compile, in ordinal order.</summary>
    public IReadOnlyList<string> Programs { get; }

    /// <summary>Of solutions.</summary>
    public List<ReadingProblem> Problems { get; } = [];

    /// <summary>Whether a file is a project by its name.</summary>
    public static bool IsProject(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The C# files that no project among the same files would compile, in their order.</summary>
    public static IEnumerable<string> ProgramsAmong(IReadOnlyList<string> files)
    {
        var directories = files.Where(IsProject).Select(TreePath.DirectoryOf).ToHashSet(StringComparer.Ordinal);
        return files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !LiesInProject(path, directories));
    }

    /// <summary>Whether a file lies outside of directories of tests, or beside a member of a solution.</summary>
    public bool Counts(string path) =>
        !tree.IsFedToTests(path) || MemberDirectories.Contains(TreePath.DirectoryOf(path));

    /// <summary>Whether a project in the same directory holds tests.</summary>
    public static bool HoldsTests(string path, IEnumerable<DependencyProject> projects) =>
        projects.Any(project => project.IsDevelopment && IsProject(project.Manifest)
            && TreePath.DirectoryOf(project.Manifest) == TreePath.DirectoryOf(path));

    private HashSet<string> MemberDirectories => field ??= members.Select(TreePath.DirectoryOf).ToHashSet(StringComparer.Ordinal);

    private void AddMembers(string manifest)
    {
        if (!tree.Has(manifest) || !manifest.Contains(".sln", StringComparison.OrdinalIgnoreCase))
        {
            members.Add(manifest);
            return;
        }

        try
        {
            members.UnionWith(SolutionReader.Read(manifest, tree.Text(manifest)).Where(path => tree.Has(path)
                && !path.EndsWith(".vcxproj", StringComparison.OrdinalIgnoreCase)));
        }
        catch (UnreadableManifestException unreadable)
        {
            Problems.Add(unreadable.Problem);
        }
    }

    /// <summary>Whether a project at or above a file, yet in the same side tree, would compile it.</summary>
    private static bool LiesInProject(string path, HashSet<string> projectDirectories)
    {
        var side = SideTrees.Of(path);
        var above = TreePath.Above(path);
        var near = side is null ? above : above.TakeWhile(directory => directory.Split('/').Contains(side, StringComparer.Ordinal));
        return near.Any(projectDirectories.Contains);
    }
}
