namespace M31R.Automation.Subjects.Detection;

/// <summary>Sorts the manifests of a subject into roots and those that are passed over, for one kind of reason after the other.</summary>
internal sealed class ManifestSurvey
{
    private readonly SubjectTree tree;
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);
    private readonly List<string> code;
    private List<Manifest> left;

    private ManifestSurvey(SubjectTree tree, ForeignTrees foreign)
    {
        this.tree = tree;
        var unread = tree with { Read = _ => null };
        var named = ManifestsAmong(unread, tree.Files).ConvertAll(manifest => manifest.Path);
        foreach (var path in named.Where(path => foreign.ReasonFor(path) is not null))
            reasons[path] = foreign.ReasonFor(path)!;

        code = [.. tree.Files.Where(path => path.EndsWith(".py", StringComparison.Ordinal) && foreign.ReasonFor(path) is null)];
        left = ManifestsAmong(tree, [.. named.Where(path => !reasons.ContainsKey(path))]);
    }

    /// <summary>Looks at a whole subject.</summary>
    public static EcosystemMap Of(SubjectTree tree, ForeignTrees foreign)
    {
        var survey = new ManifestSurvey(tree, foreign);
        survey.PassOver(manifest => manifest.Objection);
        survey.PassOverWeak();
        survey.PassOverBeside();
        survey.PassOverBelow();
        return survey.Map();
    }

    private static List<Manifest> ManifestsAmong(SubjectTree tree, IReadOnlyList<string> files) =>
        [
            .. DotNetManifests.In(tree, files),
            .. NpmManifests.In(tree, files),
            .. PythonManifests.In(tree, files),
            .. CargoManifests.In(tree, files),
        ];

    /// <summary>A weak manifest counts beside code that no better one claims; where the subject is nothing else, beside any code.</summary>
    private void PassOverWeak()
    {
        var projects = left.FindAll(
            manifest => manifest is { Ecosystem: Ecosystem.Python, IsWeak: false } && SideTrees.Of(manifest.Path) is null);
        var byDirectory = projects.ToDictionary(project => project.Directory, project => project.Path, StringComparer.Ordinal);
        var aboveProjects = projects.SelectMany(project => TreePath.Above(project.Path)).ToHashSet(StringComparer.Ordinal);
        var counted = left.Exists(manifest => !manifest.IsWeak)
            ? code.Where(path => SideTrees.Of(path) is null && FirstOf(byDirectory, path) is null)
            : code;
        var aboveCode = counted.SelectMany(TreePath.Above).ToHashSet(StringComparer.Ordinal);
        PassOver(manifest => !manifest.IsWeak ? null
            : FirstOf(byDirectory, manifest.Path) is { } project ? $"\"{project}\" says more"
            : manifest.IsSettings && aboveProjects.Contains(manifest.Directory) ? "it holds settings of tools for the projects below it"
            : !aboveCode.Contains(manifest.Directory) ? "no Python code of its own lies beside or below it"
            : null);
    }

    private static string? FirstOf(Dictionary<string, string> byDirectory, string path) =>
        TreePath.Above(path).Select(directory => byDirectory.GetValueOrDefault(directory)).FirstOrDefault(found => found is not null);

    private void PassOverBeside()
    {
        var main = left.Where(manifest => SideTrees.Of(manifest.Path) is null).Select(manifest => manifest.Ecosystem).ToHashSet();
        PassOver(manifest =>
            main.Count > 0
            && SideTrees.Of(manifest.Path, testsCount: manifest.HoldsTests && main.Contains(manifest.Ecosystem)) is { } side
                ? $"it lies in the side tree \"{side}\""
                : null);
    }

    private void PassOverBelow()
    {
        var roots = new List<Manifest>();
        var found = Enum.GetValues<Ecosystem>()
            .ToDictionary(ecosystem => ecosystem, _ => new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var manifest in left.OrderBy(manifest => manifest.IsWeak).ThenBy(manifest => manifest.Directory.Length))
        {
            var above = FirstOf(found[manifest.Ecosystem], manifest.Path);
            if (above is null || manifest.HoldsTests || LockFiles.StandBeside(manifest, tree))
            {
                roots.Add(manifest);
                found[manifest.Ecosystem][manifest.Directory] = manifest.Path;
            }
            else
            {
                reasons[manifest.Path] = $"it lies below the root of \"{above}\" and has no lock file of its own";
            }
        }

        left = roots;
    }

    private void PassOver(Func<Manifest, string?> reasonFor)
    {
        var judged = left.ConvertAll(manifest => (Manifest: manifest, Reason: reasonFor(manifest)));
        foreach (var (manifest, reason) in judged.Where(pair => pair.Reason is not null))
            reasons[manifest.Path] = reason!;

        left = judged.Where(pair => pair.Reason is null).Select(pair => pair.Manifest).ToList();
    }

    private EcosystemMap Map()
    {
        var roots = left.ConvertAll(manifest => manifest.Root);
        if (roots.Count == 0 && PythonManifests.OfTestsAlone(code) is { } tests)
            roots.Add(tests);

        return new EcosystemMap(
            [.. roots.OrderBy(root => root.Manifest, StringComparer.Ordinal)],
            [.. reasons.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new PassedOverManifest(pair.Key, pair.Value))]);
    }
}
