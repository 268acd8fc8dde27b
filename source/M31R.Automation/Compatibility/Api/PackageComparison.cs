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
    /// <param name="project">Its project of now.</param>
    public SurfaceEnd Compare(SurfaceEnd end, ApiProject old, ApiProject project)
    {
        var pairs = Pairs(old, project);
        var readable = pairs.Where(each => each.Framework.IsReadable && each.Target.IsReadable).ToList();
        var compared = readable.Count > 0 ? readable : pairs;
        var uncompared = new UncomparedFrameworks(before, now).Of(old, project, pairs.Except(compared), compared);
        var ends = compared
            .DistinctBy(each => (before.Outline(old, each.Framework.Short), now.Outline(project, each.Target.Short)))
            .Select(each => pair.Of(old, each.Framework.Short, project, each.Target.Short));
        return Merged(end, [.. ends], [.. uncompared, .. FrameworkChanges.Of(old, project)]);
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

    /// <summary>A package that no project makes any more: who referred to it, or where its types are now.</summary>
    /// <param name="end">Of the package.</param>
    /// <param name="old">Its project in the last release.</param>
    /// <param name="left">The projects of now.</param>
    public SurfaceEnd Vanish(SurfaceEnd end, ApiProject old, ApiTree left) => left.Unread.Count > 0
        ? end with
        {
            Hindrance = ($"no project that could be read makes the package that \"{old.Path}\" made.",
                $"Make \"{left.Unread[0].Path}\" readable: {left.Unread[0].Remedy}"),
        }
        : new VanishedPackage(before, now, [.. left.Packed.Values.Where(each => each.IsCSharp)]).Of(end, old, sides);

    /// <summary>
    /// Each framework of the last release with that which its users get now, newest first. Those that make no difference to both projects
    /// are compared once, and those whose assemblies nobody has are left out as long as there are others.
    /// </summary>
    private static List<FrameworkPair> Pairs(ApiProject old, ApiProject project)
    {
        var targets = project.Frameworks.Select(each => new FrameworkName(each.Framework)).ToList();
        return
        [
            .. old.Frameworks.Select(each => new FrameworkName(each.Framework))
                .Select(framework => (Framework: framework, Target: framework.Nearest(targets)))
                .Where(each => each.Target is not null)
                .Select(each => new FrameworkPair(each.Framework, each.Target!))
                .OrderByDescending(each => each.Framework.Version),
        ];
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
