using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects.Opening;

namespace M31R.Automation.Subjects;

/// <summary>Opens a directory as a subject: what git knows of it, its files, its ecosystems. Runs nothing of its code.</summary>
public static class SubjectOpener
{
    /// <summary>Opens it.</summary>
    /// <param name="path">
    /// Absolute. A directory inside a repository that tracks files of it is a subject by itself: its own files, with the state of that
    /// repository. A directory inside a repository that tracks nothing of it has no git.
    /// </param>
    /// <param name="ownRoot">Absolute path of the repository that holds <c>build.sh</c>.</param>
    /// <param name="maintenance">What the subject declares.</param>
    /// <param name="doors">The ways out of the program.</param>
    /// <exception cref="MaintenanceException">
    /// There is no such directory, or it is a bare repository, or there is nothing to maintain in it; see <c>docs/judgement.md</c>.
    /// </exception>
    public static Subject Open(string path, string ownRoot, MaintenanceFile maintenance, Doors doors)
    {
        var root = SubjectPlace.Find(path, doors.Files);
        var place = RepositoryPlace.Find(root, doors.Git);
        var tree = place.IsTracked ? GitTree.Read(root, doors.Git) : PlainTree.Read(root, doors.Files);
        var name = SubjectName.Of(root, place.IsTopLevel ? tree.Git?.Origin : null);
        var map = EcosystemDetector.Detect(name, tree.Files, maintenance.Ignore, new ManifestReader(root, doors.Files).Read);
        if (tree.Files.Count == 0 || (tree.Git is null && map.Roots.Count == 0 && !tree.Files.Any(IsWorkflow)))
        {
            var why = tree.Files.Count == 0 ? "no files of its own" : "neither a git repository nor a known ecosystem";
            throw NothingToMaintain(root, why, place.Notes);
        }

        return new Subject
        {
            Root = root,
            Name = name,
            IsOwn = root == doors.Files.RealPath(ownRoot),
            Git = tree.Git,
            Files = tree.Files,
            Ecosystems = map.Roots,
            PassedOver = map.PassedOver,
            Notes = [.. place.Notes, .. tree.Notes, .. NotesOn(tree.Files), .. NotesOn(map.PassedOver)],
        };
    }

    /// <summary>What workflows use is judged without an ecosystem, and without git.</summary>
    private static bool IsWorkflow(string path) =>
        path.StartsWith(".github/workflows/", StringComparison.Ordinal)
        && (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal));

    private static MaintenanceException NothingToMaintain(string root, string held, IReadOnlyList<string> notes) => new(
        $"There is nothing to maintain in \"{root}\": it holds {held}. "
        + "Looked for .git, *.sln, *.slnx, *.csproj, *.fsproj, *.vbproj, package.json, pyproject.toml, setup.py, setup.cfg, Pipfile, "
        + "requirements*.txt, test_*.py, Cargo.toml and .github/workflows, outside of vendored and generated trees. "
        + "Name the root of a repository."
        + string.Concat(notes.Select(note => " " + note)));

    /// <summary>Only what a maintainer may miss: nobody expects fixtures and vendored trees to be judged.</summary>
    private static IEnumerable<string> NotesOn(IReadOnlyList<PassedOverManifest> manifests) =>
        from manifest in manifests
        group manifest by manifest.Reason into same
        where same.Key.Contains("side tree", StringComparison.Ordinal)
        select same.Count() == 1
            ? $"\"{same.First().Path}\" is not judged: {same.Key}."
            : $"\"{same.First().Path}\" and {same.Count() - 1} more are not judged: {Plural(same.Key)}.";

    private static string Plural(string reason) =>
        reason.StartsWith("it lies ", StringComparison.Ordinal) ? "they lie " + reason["it lies ".Length..] : reason;

    private static IEnumerable<string> NotesOn(IReadOnlyList<string> files) =>
        from file in files
        where file is "maintenance.yaml" or "Maintenance.yml" or ".maintenance.yml"
        select $"\"{file}\" is not read. Rename it to \"{MaintenanceFileReader.Name}\" if it is meant.";
}
