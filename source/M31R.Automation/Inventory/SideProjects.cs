using System.Text.RegularExpressions;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory;

/// <summary>
/// Tells projects that show, measure or describe the subject from those that it is made of. Tests, scripts and builds are of the latter:
/// without them it is not made.
/// </summary>
internal static partial class SideProjects
{
    /// <summary>The same projects, each with its side tree where it lies in one.</summary>
    /// <param name="projects">All of a subject.</param>
    /// <param name="tree">Tells its roots, and which manifests it names as its own.</param>
    public static IReadOnlyList<DependencyProject> Marked(IReadOnlyList<DependencyProject> projects, ManifestTree tree)
    {
        var beside = projects.Where(project => TreeOf(project, tree) is not null).ToList();
        beside.RemoveAll(Used([.. projects.Except(beside)], beside).Contains);
        return [.. projects.Select(project => beside.Contains(project) ? project with { SideTree = TreeOf(project, tree) } : project)];
    }

    private static string? TreeOf(DependencyProject project, ManifestTree tree) =>
        tree.IsNamed(project.Manifest) || tree.Roots.Any(root => root.Manifest == project.Manifest)
            ? null
            : Outermost(Below(project.Manifest, tree.Roots));

    /// <summary>A sample that tests or workflows use is theirs.</summary>
    private static string? Outermost(string path) => TreePath.DirectoriesAbove(path)
        .TakeWhile(name => name[0] != '.' && !TestTrees.Hold(name + "/x"))
        .FirstOrDefault(name => Names().IsMatch(name));

    /// <summary>The part of a path below the nearest root: a subject may lie in a directory that is called like a side tree.</summary>
    private static string Below(string path, IReadOnlyList<EcosystemRoot> roots)
    {
        var root = roots.Select(root => TreePath.DirectoryOf(root.Manifest))
            .Where(directory => directory.Length > 0 && TreePath.IsBelow(path, directory))
            .MaxBy(directory => directory.Length);
        return root is null ? path : path[(root.Length + 1)..];
    }

    /// <summary>Those that projects of the subject refer to, through others too.</summary>
    private static HashSet<DependencyProject> Used(IReadOnlyList<DependencyProject> own, IReadOnlyList<DependencyProject> beside)
    {
        var reached = PackageReach.From(
            own, project => beside.Where(other => project.Declarations.Any(declared => Means(declared, other))));
        reached.IntersectWith(beside);
        return reached;
    }

    private static bool Means(Declaration declared, DependencyProject project) =>
        declared.Origin is { Kind: OriginKind.Workspace, Location: { } place }
            && (place == project.Manifest || place == TreePath.DirectoryOf(project.Manifest));

    [GeneratedRegex(
        "^(bench|benches|benchmarks?|perf|examples?|samples?|demos?|templates?|template-.+|playgrounds?|fuzz|docs?|documentation)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
