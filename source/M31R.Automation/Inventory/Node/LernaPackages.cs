using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// The packages of a Lerna repository whose root names no workspaces (Lerna's documentation, "lerna.json"). Lerna installs each by itself,
/// so that one may have a lock of its own; the others would share one if they were a workspace, and are taken for one.
/// </summary>
/// <param name="Root">The directory of <c>lerna.json</c>.</param>
/// <param name="Globs">Of their directories.</param>
internal sealed record LernaPackages(string Root, IReadOnlyList<WorkspaceGlob> Globs)
{
    /// <summary>Its settings.</summary>
    public const string FileName = "lerna.json";

    private const string DefaultGlob = "packages/*";
    private const string Remedy = "Mend it as Lerna's documentation of lerna.json describes it.";

    /// <summary>The nearest directory at or above a manifest with a <c>lerna.json</c>; null when there is none.</summary>
    public static string? RootAbove(ManifestTree tree, string manifest) =>
        TreePath.Above(manifest).FirstOrDefault(directory => tree.Has(TreePath.In(directory, FileName)));

    /// <summary>Those of the <c>lerna.json</c> in a directory; null when it leaves them to a workspace.</summary>
    /// <exception cref="UnreadableManifestException">It is no JSON.</exception>
    public static LernaPackages? Read(string root, ManifestTree tree)
    {
        var path = TreePath.In(root, FileName);
        var settings = JsonManifest.Read(path, tree.Text(path), Remedy);
        return NodeJson.IsTrue(settings, "useWorkspaces") ? null
            : new LernaPackages(root, settings["packages"] is JArray list
                ? [.. new NodeJson(path, Remedy).Globs(list)]
                : [new WorkspaceGlob(DefaultGlob, new Place(path, 1))]);
    }

    /// <summary>The manifests that would be locked together with one of them, or with the root: all that have no lock.</summary>
    /// <exception cref="UnreadableManifestException">A glob is not understood.</exception>
    public IEnumerable<string> With(ManifestTree tree, string manifest, IEnumerable<string> candidates)
    {
        var globs = new WorkspaceMembers(Globs);
        bool IsPackage(string path) =>
            TreePath.DirectoryOf(path) is var directory && directory != Root && globs.Hold(RelativePath.Between(Root, directory));
        return TreePath.DirectoryOf(manifest) == Root || IsPackage(manifest)
            ? candidates.Where(path => path != manifest && TreePath.IsBelow(path, Root) && IsPackage(path)
                && !NodeClient.HasLock(tree, TreePath.DirectoryOf(path)))
            : [];
    }
}
