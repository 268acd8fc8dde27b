namespace M31R.Automation.Subjects.Detection;

/// <summary>Sorts the manifests of a subject into roots and those that are passed over, one reason after the other.</summary>
internal sealed class ManifestSurvey
{
    private readonly SubjectTree tree;
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);
    private readonly List<string> own;
    private List<Manifest> left;

    public ManifestSurvey(SubjectTree tree, ForeignTrees foreign)
    {
        this.tree = tree;
        own = [.. tree.Files.Where(path => foreign.ReasonFor(path) is null)];
        foreach (var manifest in AllIn(tree.Files.Except(own)))
            reasons[manifest.Path] = foreign.ReasonFor(manifest.Path)!;

        left = [.. AllIn(own)];
    }

    /// <summary>The answer.</summary>
    public EcosystemMap Map()
    {
        PassOver(manifest => manifest.Objection);
        var hasMain = left.Exists(manifest => !manifest.IsWeak && SideTrees.Of(manifest.Path) is null);
        var mainEcosystems = left.Where(manifest => SideTrees.Of(manifest.Path) is null).Select(manifest => manifest.Ecosystem).ToHashSet();
        PassOver(manifest => hasMain ? ReasonToBeBeside(manifest, mainEcosystems) : null);
        PassOverWithinRoots();
        PassOver(manifest => manifest.IsWeak && left.Exists(other => !other.IsWeak) ? ReasonToBeWeak(manifest) : null);
        if (left.Count == 0 && PythonManifests.OfTestsAlone(own) is { } tests)
            left.Add(tests with { });

        return new EcosystemMap(
            [.. left.OrderBy(manifest => manifest.Path, StringComparer.Ordinal).Select(manifest => manifest.Root)],
            [.. reasons.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new PassedOverManifest(pair.Key, pair.Value))]);
    }
}
