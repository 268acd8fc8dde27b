using M31R.Automation.Compatibility.Api.Sources;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Compares one package for each of its frameworks.</summary>
/// <param name="before">Compiles the last release.</param>
/// <param name="now">Compiles what is now.</param>
/// <param name="sides">Their names.</param>
internal sealed class PackageComparison(ProjectCompiler before, ProjectCompiler now, ContractSides sides)
{
    private readonly PairComparison pair = new(before, now, sides);

    /// <summary>The part with its changes.</summary>
    /// <param name="end">Of the package.</param>
    /// <param name="old">Its project in the last release.</param>
    /// <param name="project">Its project of now; null when there is none any more.</param>
    public SurfaceEnd Compare(SurfaceEnd end, ApiProject old, ApiProject? project)
    {
        var compared = new List<PairEnd>();
        if (project is null)
            return end with
            {
                Hindrance = ($"no project of {sides.Now.Name} makes the package that \"{old.Path}\" made.",
                "Bring it back, or release a major version and waive this.")
            };

        foreach (var (framework, target) in Pairs(old, project))
            compared.Add(pair.Of(old, framework, project, target));

        return Merged(end, compared, FrameworkChanges.Of(old, project));
    }

    /// <summary>A package that the last release did not have: what it offers.</summary>
    /// <param name="end">Of the package.</param>
    /// <param name="project">Its project.</param>
    public SurfaceEnd Introduce(SurfaceEnd end, ApiProject project)
    {
        var readable = project.Frameworks.Where(each => new FrameworkName(each.Framework).IsReadable).ToList();
        var read = (readable.Count > 0 ? readable : project.Frameworks)
            .DistinctBy(each => now.Outline(project, each.Framework))
            .Select(each => pair.Alone(project, each.Framework));
        return Merged(end, [.. read], []);
    }

    /// <summary>
    /// Each framework of the last release with that which its users get now, newest first; those that make no difference to both projects
    /// are left out, and so are those whose assemblies nobody has, as long as there are others.
    /// </summary>
    private IEnumerable<(string Framework, string Target)> Pairs(ApiProject old, ApiProject project)
    {
        var targets = project.Frameworks.Select(each => new FrameworkName(each.Framework)).ToList();
        var pairs = old.Frameworks.Select(each => new FrameworkName(each.Framework))
            .Select(framework => (Framework: framework, Target: framework.Nearest(targets)))
            .Where(pair => pair.Target is not null)
            .OrderByDescending(pair => pair.Framework.Version)
            .ToList();
        var readable = pairs.Where(pair => pair.Framework.IsReadable && pair.Target!.IsReadable).ToList();
        return (readable.Count > 0 ? readable : pairs)
            .DistinctBy(pair => (before.Outline(old, pair.Framework.Short), now.Outline(project, pair.Target!.Short)))
            .Select(pair => (pair.Framework.Short, pair.Target!.Short));
    }

    private static SurfaceEnd Merged(SurfaceEnd end, List<PairEnd> compared, IReadOnlyList<ContractChange> frameworks)
    {
        return end with
        {
            Hindrance = compared.FirstOrDefault(each => each.Hindrance is not null)?.Hindrance,
            ReadFrom = (compared.Find(each => each.IsOpen) ?? compared.FirstOrDefault())?.ReadFrom ?? end.ReadFrom,
            Items = compared.Select(each => each.Items).DefaultIfEmpty().Max(),
            Changes =
            [
                .. compared.SelectMany(each => each.Changes.Select(change => Named(change, each, compared))).Concat(frameworks)
                    .GroupBy(change => change.Item, StringComparer.Ordinal)
                    .Select(group => group.MaxBy(change => change.Kind)!)
                    .OrderBy(change => change.Item, StringComparer.Ordinal),
            ],
            Snapshot = [.. compared.SelectMany(each => each.Snapshot).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Deprecations = [.. compared.SelectMany(each => each.Deprecations).DistinctBy(each => each.Item, StringComparer.Ordinal)],
        };
    }

    /// <summary>With the framework, where not all of them have the change.</summary>
    private static ContractChange Named(ContractChange change, PairEnd pair, List<PairEnd> compared) =>
        compared.All(each => each.Changes.Any(other => other.Item == change.Item && other.Kind == change.Kind))
            ? change
            : change with { Statement = $"{change.Statement} So it is for \"{pair.Framework}\"." };
}
