using M31R.Automation.Compatibility.Api.Sources;
using M31R.Automation.Compatibility.Deprecations;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Compares one package for each of its frameworks.</summary>
/// <param name="before">Compiles the last release.</param>
/// <param name="now">Compiles what is now.</param>
/// <param name="sides">Their names.</param>
internal sealed class PackageComparison(ProjectCompiler before, ProjectCompiler now, ContractSides sides)
{
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
            compared.Add(Pair(old, framework, project, target));

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
            .Select(each => Alone(now.Compile(project, each.Framework), each.Framework));
        return Merged(end, [.. read], []);
    }

    private PairEnd Alone(CompiledProject project, string framework)
    {
        if (Unusable(project, sides.Now.Name) is { } useless)
            return new PairEnd(framework) { Hindrance = useless };

        var side = new ApiSide(project, CallerSurroundings.Of(project, project));
        return new PairEnd(framework) { Snapshot = ApiSnapshot.Of(side), Deprecations = ApiDeprecations.Of(side) };
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

    /// <summary>Sources first; where what they leave open matters, what builds of both sides make.</summary>
    private PairEnd Pair(ApiProject old, string framework, ApiProject project, string target)
    {
        var (one, other) = (before.Compile(old, framework), now.Compile(project, target));
        var read = Compared(framework, one, other);
        var isOpen = read.Gap is not null && read.Changes.Any(change => change.Kind == ChangeKind.Unproven);
        return isOpen
            && new BuiltProject(sides.Inspection, sides.Before).Build(old, framework, one) is { } first
            && new BuiltProject(sides.Inspection, sides.Now).Build(project, target, other) is { } second
            ? Compared(framework, first, second) with { IsBuilt = true }
            : read;
    }

    private PairEnd Compared(string framework, CompiledProject one, CompiledProject other)
    {
        if (Unusable(one, sides.Before.Name) is { } unusable)
            return new PairEnd(framework) { Hindrance = unusable };
        if (Unusable(other, sides.Now.Name) is { } useless)
            return new PairEnd(framework) { Hindrance = useless };

        var (first, second) =
            (new ApiSide(one, CallerSurroundings.Of(one, other)), new ApiSide(other, CallerSurroundings.Of(other, one, one.Framework)));
        return new PairEnd(framework)
        {
            Gap = one.DeclarationError ?? other.DeclarationError,
            Items = first.Items,
            Changes = one.Key == other.Key ? [] : ApiComparison.Of(first, second),
            Snapshot = ApiSnapshot.Of(second),
            Deprecations = ApiDeprecations.Of(second),
        };
    }

    private static (string, string)? Unusable(CompiledProject project, string side) => project.SyntaxError is { } error
        ? ($"the sources of {side} are no C#: {error}", "Mend the source, or compare with a release whose sources are.")
        : null;

    private static SurfaceEnd Merged(SurfaceEnd end, List<PairEnd> compared, IReadOnlyList<ContractChange> frameworks)
    {
        if (compared.FirstOrDefault(each => each.Hindrance is not null) is { } hindered)
            return end with { Hindrance = hindered.Hindrance };

        return end with
        {
            ReadFrom = ReadFrom(compared),
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

    private static string ReadFrom(List<PairEnd> compared) =>
        compared.FirstOrDefault(each => each.Gap is not null)?.Gap is { } gap ? $"sources, not all of which could be understood: {gap}"
        : compared.Exists(each => each.IsBuilt) ? "built assemblies"
        : "sources";

    private sealed record PairEnd(string Framework)
    {
        public (string, string)? Hindrance { get; init; }

        /// <summary>An error among declarations, such as a type of a package that is not on this machine.</summary>
        public string? Gap { get; init; }

        public bool IsBuilt { get; init; }

        public int Items { get; init; }

        public IReadOnlyList<ContractChange> Changes { get; init; } = [];

        public IReadOnlyList<string> Snapshot { get; init; } = [];

        public IReadOnlyList<Deprecation> Deprecations { get; init; } = [];
    }
}
